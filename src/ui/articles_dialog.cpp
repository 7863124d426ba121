// The articles on this device: open one, take one off for good, begin another.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ui/command_names.h"
#include "ui/dates.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/overlay_views.h"
#include "ui/panel_memory.h"

namespace sayso::ui {

namespace {

constexpr float sheet_width = 640;
constexpr float hint_size = 12;

void close(Frame& frame) {
    ask(frame, [](app::Workspace& workspace) { workspace.set_open(app::Panel::articles, false); });
    frame.panels.article_to_remove.reset();
}

class ArticlesDialog {
  public:
    explicit ArticlesDialog(Frame& frame) : frame_(frame) {}

    void draw() {
        const auto articles = frame_.workspace.articles();
        const float rows = row_height() * static_cast<float>(articles.size());
        Dialog dialog(frame_, "articles", frame_.say(Phrase::articles_on_device), sheet_width);
        Column column = dialog.column();
        draw_new(column);
        if (articles.empty()) remark(frame_, column, frame_.say(Phrase::none_yet));
        ImGui::PushID("list");
        Node list;
        list.role = Role::list;
        list.name = frame_.counted(Phrase::articles_counted, articles.size());
        list.id = {ImGui::GetID("articles")};
        list.place = {column.left, column.top, column.left + column.width, column.top + rows};
        frame_.semantics.open(std::move(list));
        const RowsInView view = rows_in_view(column.top, row_height(), articles.size());
        const float top = column.top;
        for (std::size_t index = view.first; index < view.end; ++index) {
            column.top = top + row_height() * static_cast<float>(index);
            const Rectangle place = column.take(row_height());
            const ListItem item(frame_, articles[index].id.value, place, index, articles.size());
            draw_article(articles[index], place);
        }
        column.top = top + rows;
        frame_.semantics.close();
        ImGui::PopID();
        dialog.content_ends(column.top);
        if (dialog.closed()) close(frame_);
    }

  private:
    float row_height() const { return frame_.px(frame_.surroundings.coarse_pointer ? 60 : 52); }

    void draw_new(Column& column) {
        Rectangle place = column.take(control_height(frame_));
        place.right = std::min(place.right, place.left + button_width(frame_, frame_.say(Phrase::open_file)));
        if (button(frame_, command::open, place, frame_.say(Phrase::open_file), ButtonLook::primary, command::open)) {
            ask(frame_, [](app::Workspace& workspace) {
                workspace.set_open(app::Panel::articles, false);
                workspace.run(command::open);
            });
        }
        column.skip(frame_.px(8));
        remark(frame_, column, frame_.say(Phrase::paste_hint), hint_size);
        column.skip(frame_.px(12));
    }

    void draw_article(const app::StoredArticle& article, Rectangle place) {
        ImGui::PushID(article.id.value.c_str());
        const bool asked = frame_.panels.article_to_remove == article.id;
        const std::string_view remove = asked ? frame_.say(Phrase::remove_for_good) : frame_.say(Phrase::remove);
        const float remove_width = button_width(frame_, remove);
        const float inset = frame_.px(2);
        const float gap = frame_.px(8);
        draw_title(article,
                   {place.left - gap, place.top + inset, place.right - remove_width - gap, place.bottom - inset});
        const float high = control_height(frame_);
        const float top = std::round((place.top + place.bottom - high) / 2);
        const std::string name = std::string(remove) + " " + article.title;
        if (button(frame_, frame_.say(Phrase::remove), {place.right - remove_width, top, place.right, top + high},
                   remove, asked ? ButtonLook::plain : ButtonLook::quiet, {}, name)) {
            if (asked) {
                ask(frame_, [id = article.id](app::Workspace& workspace) { workspace.forget_article(id); });
                frame_.panels.article_to_remove.reset();
            } else {
                frame_.panels.article_to_remove = article.id;
                frame_.wants_another = true;
            }
        }
        ImGui::PopID();
    }

    void draw_title(const app::StoredArticle& article, Rectangle place) {
        const bool open = article.id == frame_.workspace.document_id();
        const std::string title =
            article.title.empty() ? std::string(frame_.say(Phrase::untitled_article)) : article.title;
        const std::string opened = frame_.say(open ? Phrase::open_since : Phrase::opened_on,
                                              {date_words(frame_.workspace.language(), article.opened)});
        Node node;
        node.role = Role::button;
        node.name = title;
        node.description = opened;
        node.on = open;
        const Touched touched = control(frame_, "open", place, std::move(node));
        const Theme& theme = frame_.theme;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        if (open || touched.hovered) {
            const ImU32 fill = open ? theme.paper : mixed(theme.panel, theme.ink, 0.05F);
            list.AddRectFilled({place.left, place.top}, {place.right, place.bottom}, fill, frame_.px(6));
        }
        const layout::TextStyle style = frame_.style(13);
        const layout::TextStyle small = frame_.style(12);
        const float tall = line_height(style) + line_height(small) + frame_.px(1);
        const float top = std::round((place.top + place.bottom - tall) / 2);
        const float left = place.left + frame_.px(8);
        const float most = place.right - left - frame_.px(8);
        frame_.text.line(list, {left, top}, line_height(style), title, style, theme.ink, most);
        frame_.text.line(list, {left, top + line_height(style) + frame_.px(1)}, line_height(small), opened, small,
                         theme.soft, most);
        if (touched.pressed) {
            close(frame_);
            ask(frame_, [id = article.id](app::Workspace& workspace) { workspace.open_article(id); });
        }
    }

    Frame& frame_;
};

}  // namespace

void draw_articles(Frame& frame) {
    ArticlesDialog(frame).draw();
}

}  // namespace sayso::ui
