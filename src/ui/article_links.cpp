#include "ui/article_links.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace sayso::ui {

using annotation::Annotation;
using annotation::AnnotationId;
using annotation::AnnotationKind;

namespace {

/// Someone is named for many claims: the links of so many are drawn.
constexpr std::size_t most_claims = 12;

class Links {
  public:
    Links(Frame& frame, ImDrawList& list, layout::ArticleLayout& layout, ArticlePlacing to_canvas, LinkMargin margin)
        : frame_(frame),
          document_(*frame.workspace.document()),
          list_(list),
          layout_(layout),
          to_canvas_(to_canvas),
          margin_(margin) {}

    /// What has to do with this annotation.
    void add(const AnnotationId& id) {
        const Annotation* const annotation = document_.annotation(id);
        if (annotation == nullptr || annotation->kind == AnnotationKind::sentence) return;
        if (annotation->kind == AnnotationKind::claim) {
            add_claim(*annotation);
            return;
        }
        for (const AnnotationId& claim : document_.referring_to(id))
            add_claim(*document_.annotation(claim));
    }

    void draw() {
        for (const Annotation* claim : claims_) {
            const ImU32 color = colors_of(document_, *claim, frame_.theme).ink;
            const Annotation* from = claim;
            const std::optional<AnnotationId> cue = claim->claim.cue.value();
            for (const std::optional<AnnotationId>& to : {cue, claim->claim.source}) {
                const Annotation* const target = to ? document_.annotation(*to) : nullptr;
                if (target == nullptr) continue;
                draw_link(*from, *target, color);
                from = target;
            }
            // Who passed it on comes after who said it, in a colour of their own.
            for (const AnnotationId& id : claim->claim.via) {
                const Annotation* const mention = document_.annotation(id);
                if (mention == nullptr) continue;
                draw_link(*from, *mention, colors_of(document_, *mention, frame_.theme).ink);
                from = mention;
            }
        }
    }

  private:
    void add_claim(const Annotation& claim) {
        if (claim.status == annotation::Status::rejected || claims_.size() >= most_claims) return;
        if (std::ranges::find(claims_, &claim) == claims_.end()) claims_.push_back(&claim);
    }

    void draw_link(const Annotation& from, const Annotation& to, ImU32 color) {
        const double goal = height_of(to);
        const LinkEnd begin = end_of(from, goal);
        const LinkEnd end = end_of(to, (begin.line_top + begin.line_bottom) / 2 - to_canvas_.top);
        const float unit = frame_.surroundings.pixel_ratio;
        const std::vector<ImVec2> points = link_curve(begin, end, margin_, unit);
        list_.AddPolyline(points.data(), static_cast<int>(points.size()), color, 0, std::max(1.0F, 1.5F * unit));
        for (const ImVec2 at : {points.front(), points.back()}) {
            // Within the space beside the words, not on them.
            const bool below = at.y == begin.words.bottom || at.y == end.words.bottom;
            const float radius = 2 * unit;
            list_.AddCircleFilled({at.x, at.y + (below ? radius : -radius)}, radius, color);
        }
    }

    /// How far down the article it stands, estimated for what is not laid out.
    [[nodiscard]] double height_of(const Annotation& annotation) const {
        const text::ByteOffset begin = document_.article().text.byte(annotation.spans.first().begin());
        const auto block = layout_.block_of(begin);
        if (!block) return 0;
        if (layout_.laid_out(*block)) {
            const layout::ArticleRectangle caret = layout_.caret(begin);
            return (caret.top + caret.bottom) / 2;
        }
        return layout_.top(*block) + layout_.height(*block) / 2;
    }

    /// The line of an annotation that is nearest to a height of the article.
    [[nodiscard]] LinkEnd end_of(const Annotation& annotation, double goal) {
        const article::ArticleText& text = document_.article().text;
        std::optional<LinkEnd> nearest;
        double distance = 0;
        for (const annotation::Span span : annotation.spans.all()) {
            const text::ByteRange bytes = text.byte_range(span.range());
            const auto first = layout_.block_of(bytes.begin);
            for (auto block = first; block && *block < layout_.block_count(); ++*block) {
                if (!layout_.range(*block).overlaps(bytes) || !layout_.laid_out(*block)) break;
                const text::ByteRange all = layout_.range(*block);
                const text::ByteRange inside{std::max(bytes.begin, all.begin), std::min(bytes.end, all.end)};
                for (const layout::ArticleRectangle& part : layout_.rectangles(*block, inside)) {
                    const double far = std::abs((part.top + part.bottom) / 2 - goal);
                    if (nearest && far >= distance) continue;
                    distance = far;
                    const Rectangle line = to_canvas_(part);
                    nearest = LinkEnd{letters_of(frame_, line, layout_.style(*block).text), line.top, line.bottom};
                }
            }
        }
        if (nearest) return *nearest;
        const auto y = static_cast<float>(to_canvas_.top + height_of(annotation));
        return {{margin_.left, y, margin_.left, y}, y, y};
    }

    Frame& frame_;
    const annotation::Document& document_;
    ImDrawList& list_;
    layout::ArticleLayout& layout_;
    ArticlePlacing to_canvas_;
    LinkMargin margin_;
    std::vector<const Annotation*> claims_;
};

}  // namespace

void draw_links(Frame& frame, ImDrawList& list, layout::ArticleLayout& layout, ArticlePlacing to_canvas,
                LinkMargin margin, const AnnotationId* pointed_at) {
    Links links(frame, list, layout, to_canvas, margin);
    if (const Annotation* focused = frame.workspace.focused()) links.add(focused->id);
    if (pointed_at != nullptr) links.add(*pointed_at);
    links.draw();
}

}  // namespace sayso::ui
