// The views that lie over the screen, each drawn where it is asked for (see overlays.cpp for when).
#pragma once

#include <optional>

#include "annotation/document.h"
#include "app/chooser.h"
#include "app/find.h"
#include "app/host.h"
#include "ui/frame.h"

namespace sayso::ui {

/// The chooser: a field, and the answers that pass what is typed in it. It leaves the words free that it asks about,
/// where the window has room beside them.
void draw_chooser(Frame& frame, const app::Chooser& chooser, const std::optional<Rectangle>& asked_about);
/// The bar of the words looked for, over the article's upper right corner.
void draw_find_bar(Frame& frame, const app::Find& find);
/// How the article is set, to be changed.
void draw_reading(Frame& frame);
/// Every command with its keys, each to be given another.
void draw_help(Frame& frame);
/// The command that waits for a key of its own.
void draw_key_question(Frame& frame, const app::KeyQuestion& question);
/// The three lists of labels, to be changed.
void draw_tagset(Frame& frame, const annotation::Document& document);
/// The articles on this device.
void draw_articles(Frame& frame);
/// What is wrong with a file, and what could be rescued of it.
void draw_rescue(Frame& frame, const app::RescueOffer& offer);
/// What there is to say, at the bottom.
void draw_notices(Frame& frame);

}  // namespace sayso::ui
