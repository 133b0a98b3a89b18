// SPDX-License-Identifier: BSL-1.0
/// What a web page says of itself beside its text: <title> and <meta name content>. Needs Gumbo, which resolves references.
#ifndef GONGKAI_READ_HTML_HEAD_HPP
#define GONGKAI_READ_HTML_HEAD_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gumbo.h>

#include <gongkai/read/document.hpp>
#include <gongkai/read/html/tags.hpp>

namespace gongkai::inline v0::read::detail {

/// A text of a page with its references resolved.
[[nodiscard]] inline std::string without_references(std::string_view text) {
    std::string out{text};
    if (text.find('&') == std::string_view::npos) return out;
    std::ranges::replace(out, '<', ' ');
    GumboOutput* const tree = gumbo_parse_with_options(&kGumboDefaultOptions, out.data(), out.size());
    std::string resolved;
    auto const* const root = tree->root;
    for (unsigned i = 0; i < root->v.element.children.length; ++i) {
        auto const* const part = static_cast<GumboNode const*>(root->v.element.children.data[i]);
        if (part->type != GUMBO_NODE_ELEMENT || part->v.element.tag != GUMBO_TAG_BODY) continue;
        for (unsigned k = 0; k < part->v.element.children.length; ++k)
            if (auto const* const n = static_cast<GumboNode const*>(part->v.element.children.data[k]); n->type == GUMBO_NODE_TEXT)
                resolved += n->v.text.text;
    }
    gumbo_destroy_output(&kGumboDefaultOptions, tree);
    return resolved;
}

/// Reads the fields of a page's head. Linear in the page; what is longer than a name, or stands behind many, is passed over.
class html_head {
public:
    explicit html_head(std::string_view page) : page_(page) {}

    [[nodiscard]] std::vector<page_field> run() {
        for (std::size_t i = next_tag(page_, 0); i != std::string_view::npos && i < farthest; i = next_tag(page_, i)) {
            std::string_view name, content;
            html_tag const tag = scan_tag(page_, i, [&](std::string_view attribute, std::string_view value) {
                if (same_letters(attribute, "name") || same_letters(attribute, "property")) name = value;
                if (same_letters(attribute, "content")) content = value;
            });
            if (tag.end == std::string_view::npos || same_letters(tag.name, "body") || out_.size() >= most_fields) break;
            i = tag.end;
            if (same_letters(tag.name, "meta"))
                add(name, content);
            else if (same_letters(tag.name, "title"))
                add("<title>", page_.substr(tag.end, std::min(page_.find('<', tag.end), page_.size()) - tag.end));
            else if (same_letters(tag.name, "script") || same_letters(tag.name, "style"))
                i = std::min(page_.find("</", tag.end), page_.size());
        }
        return std::move(out_);
    }

private:
    static constexpr std::size_t longest = 600, most_fields = 100, farthest = std::size_t{1} << 18;  ///< bytes; fields; bytes

    void add(std::string_view name, std::string_view text) {
        if (name.empty() || name.size() > longest || text.empty() || text.size() > longest) return;
        page_field f{html_lowered(name), without_references(text), {}};
        f.at.from = static_cast<std::size_t>(text.data() - page_.data());
        f.at.to = f.at.from + text.size();
        out_.push_back(std::move(f));
    }

    std::string_view page_;
    std::vector<page_field> out_;
};

}  // namespace gongkai::inline v0::read::detail

#endif
