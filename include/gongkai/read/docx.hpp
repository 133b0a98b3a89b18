// SPDX-License-Identifier: BSL-1.0
/// Word files (.docx, ISO/IEC 29500, transitional and strict) to lines of cells, as a printed page would show them: automatic numbers
/// given back, deleted and hidden text left out. Needs libzip and pugixml; a program that does not include this header needs neither.
#ifndef GONGKAI_READ_DOCX_HPP
#define GONGKAI_READ_DOCX_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/read/document.hpp>
#include <gongkai/read/docx/cells.hpp>
#include <gongkai/read/docx/numbering.hpp>
#include <gongkai/read/docx/package.hpp>
#include <gongkai/report/limits.hpp>
#include <gongkai/text/marks.hpp>
#include <gongkai/text/trim.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::read {

namespace detail::ooxml {

class body_reader {
public:
    body_reader(document& doc, std::string name, style_sheet const& styles, lists& numbers, limits const& most)
        : doc_(doc), name_(std::move(name)), styles_(styles), lists_(numbers), limits_(most) {}

    void run(node body) {
        flow(body, {}, nullptr);
        if (too_deep_ > 0)
            doc_.diagnostics.push_back(limit_finding("max_docx_depth", limits_.max_docx_depth, place_of(name_, deep_at_)));
        if (bad_ > 0) say(code::encoding_invalid, {{"bytes", std::to_string(bad_)}}, {});
    }

private:
    /// Calls f for each element, within those that only wrap others; what is deleted or an unused alternative is passed over.
    template <class F>
    void each(node parent, F const& f) {
        if (depth_ >= limits_.max_docx_depth) {
            if (too_deep_++ == 0) deep_at_ = now_;
            return;
        }
        ++depth_;
        for (node n = parent.first_child(); n && !full_; n = n.next_sibling()) {
            std::string_view const name = local(n);
            if (name.size() < 3)  // p, r, t, tr, tc: most are no wrapper
                f(n, name);
            else if (is(name, "sdt")) {
                // What asks to be filled in is no text of the document; a cell that does is one all the same.
                node const in = child(n, "sdtContent");
                if (!child(child(n, "sdtPr"), "showingPlcHdr") || child(in, "tc") || child(in, "tr")) each(in, f);
            } else if (is(name, "ruby"))
                each(child(n, "rubyBase"), f);
            else if (is(name, "AlternateContent"))
                each(alternative(n), f);
            else if (is(name, "ins") || is(name, "moveTo") || is(name, "hyperlink") || is(name, "fldSimple") ||
                     is(name, "smartTag") || is(name, "customXml") || is(name, "dir"))
                each(n, f);
            else if (!is(name, "del") && !is(name, "moveFrom"))
                f(n, name);
        }
        --depth_;
    }
    [[nodiscard]] static node alternative(node n) {
        for (node const c : n.children())
            if (local(c) == "Choice" && c.first_child()) return c;
        return child(n, "Fallback");
    }

    // ---- paragraphs ----

    struct paragraph {
        run_text runs;
        std::vector<node> boxes;
        std::vector<bool> fields;      ///< of each open field: whether its instruction, not its result, is being read
        std::size_t instructions = 0;  ///< of these, how many
        bool hidden = false;
        bool whole = false;  ///< show what stands in instructions too
        bool cell = false;   ///< of a table's cell, where a picture may be a digit
    };

    /// The paragraphs and tables of the body (`into` is null: they become lines), of a cell or of a text box.
    void flow(node parent, spot at, std::vector<block>* into, bool boxed = false) {
        std::string carried;
        each(parent, [&](node n, std::string_view name) {
            if (is(name, "tbl"))
                table(n, into, boxed);
            else if (is(name, "p")) {
                ++at.paragraph;
                now_ = at;
                read_paragraph(n, at, carried, into, boxed);
            }
        });
        if (!carried.empty()) put(std::move(carried), at, into, boxed);
    }
    void put(std::string text, spot at, std::vector<block>* into, bool boxed) {
        if (into == nullptr)
            lines(text, at);
        else if (!gongkai::text::trimmed(text).empty())
            into->push_back({std::move(text), at, boxed, {}});
    }
    void read_paragraph(node n, spot at, std::string& carried, std::vector<block>* into, bool boxed) {
        auto const [named, own_list, mark] = children(child(n, "pPr"), {"pStyle", "numPr", "rPr"});
        std::string_view id = value(named);
        if (id.empty()) id = styles_.default_paragraph();
        // Most paragraphs have the style of the one before them.
        if (!style_ || id != style_id_) style_ = styles_.of_paragraphs(style_id_ = id);
        if (style_->contents) return;
        paragraph p;
        p.hidden = style_->hidden;
        p.cell = into != nullptr;
        std::size_t const deep = too_deep_;
        content(n, p);
        if (p.instructions > 0) {  // a field that never ends hides nothing
            p = {};
            p.hidden = style_->hidden;
            p.whole = true;
            p.cell = into != nullptr;
            content(n, p);
        }
        bad_ += p.runs.finish();
        if (deep != too_deep_) p.runs.text.clear();  // half of a number would be another number
        bool const unseen = p.runs.text.empty() && on(child(mark, "vanish"));
        if (child(mark, "del") || child(mark, "moveFrom")) {
            carried += p.runs.text;  // its end is deleted: it goes on in the next paragraph
        } else {
            std::string text = unseen ? std::string{} : number(own_list, *style_);
            // 1. 11: a list's number is none of the figure
            if (!text.empty() && into != nullptr && is_bare_figure(p.runs.text)) text.clear();
            text += std::exchange(carried, {});
            if (text.empty())
                text.swap(p.runs.text);
            else
                text += p.runs.text;
            put(std::move(text), at, into, boxed);
        }
        for (node const box : p.boxes) {
            spot in;
            in.box = ++boxes_;
            flow(box, in, into, into != nullptr);
        }
    }
    [[nodiscard]] std::string number(node own, style_sheet::paragraph const& style) {
        if (!own && !style.list) return {};
        std::optional<int> list = integer(value(child(own, "numId")));
        std::optional<int> level = integer(value(child(own, "ilvl")));
        if (!list) {
            list = style.list;
            if (!list || *list == 0) return {};
            if (!level) level = lists_.level_of_style(*list, style.list_from);
            if (!level) level = style.level;
        }
        return *list == 0 ? std::string{} : lists_.next(*list, level.value_or(0));
    }

    /// What a paragraph, a run or a wrapped part of one shows.
    void content(node parent, paragraph& p) {
        each(parent, [&](node n, std::string_view name) {
            bool const shown = !p.hidden && (p.whole || p.instructions == 0);
            if (is(name, "t")) {
                if (shown) p.runs.put(n);
            } else if (is(name, "r")) {
                node const properties = child(n, "rPr");
                if (!properties) return content(n, p);
                bool const before = p.hidden;
                auto const set_before = p.runs.how;
                run_format format(properties);
                if (format.style && !format.style->empty()) format.inherit(styles_.text(*format.style));
                p.hidden = format.hidden.value_or(p.hidden);
                p.runs.how = format.applied_to(p.runs.how);
                content(n, p);
                p.hidden = before;
                p.runs.how = set_before;
            } else if (is(name, "bdo")) {
                auto const set_before = p.runs.how;
                p.runs.how.mirrored = value(n) == "rtl";
                content(n, p);
                p.runs.how = set_before;
            } else if (is(name, "fldChar")) {
                std::string_view const type = attribute(n, "fldCharType");
                bool const inside = !p.fields.empty() && p.fields.back();
                if (type == "begin" && p.fields.size() < limits_.max_docx_depth) p.fields.push_back(true), ++p.instructions;
                if (type == "separate" && inside) p.fields.back() = false, --p.instructions;
                if (type == "end" && !p.fields.empty()) p.fields.pop_back(), p.instructions -= inside;
            } else if (!shown)
                return;
            else if (is(name, "tab") || is(name, "ptab"))
                p.runs.text += ' ';
            else if (is(name, "br") || is(name, "cr"))
                p.runs.text += '\n';
            else if (is(name, "noBreakHyphen"))
                p.runs.text += '-';
            else if (is(name, "drawing") || is(name, "pict") || is(name, "object")) {
                doc_.pictures.push_back(doc_.text.size());
                find_boxes(n, p.boxes);
                if (p.cell && !floats(n)) p.runs.picture();
            } else if (is(name, "sym"))
                p.runs.put(symbol(n));
            else if (is(name, "oMath") || is(name, "oMathPara"))
                formula(n, p);
        });
    }
    void find_boxes(node parent, std::vector<node>& out) {
        each(parent, [&](node n, std::string_view name) {
            if (is(name, "txbxContent"))
                out.push_back(n);
            else
                find_boxes(n, out);
        });
    }
    /// The characters of a formula; those of its indices are raised or lowered.
    void formula(node parent, paragraph& p) {
        each(parent, [&](node n, std::string_view name) {
            if (is(name, "t")) return p.runs.put(n);
            auto const before = p.runs.how;
            p.runs.how.raised = before.raised || is(name, "sup");
            p.runs.how.lowered = before.lowered || is(name, "sub");
            if (is(name, "den")) p.runs.text += '/';
            formula(n, p);
            p.runs.how = before;
        });
    }

    // ---- tables ----

    void table(node tbl, std::vector<block>* into, bool boxed) {
        block made;
        made.boxed = boxed;
        made.at.table = ++tables_;
        std::vector<std::uint32_t> open;  // columns of the grid in which a merged cell of the row above may go on
        spot at = made.at;
        std::size_t most_cells = 0;  // of a row so far
        each(tbl, [&](node tr, std::string_view name) {
            if (!is(name, "tr")) return;
            ++at.row;
            at.cell = 0;
            std::uint32_t column = 0;
            if (node const properties = child(tr, "trPr")) {
                if (child(properties, "del") || on(child(properties, "hidden"))) return;
                column = columns(child(properties, "gridBefore"), 0);
            }
            std::vector<table_cell> cells;
            cells.reserve(most_cells);
            std::vector<std::uint32_t> still_open;
            each(tr, [&](node tc, std::string_view inner) {
                if (!is(inner, "tc")) return;
                ++at.cell;
                now_ = at;
                auto const [span, deleted, h, v] = children(child(tc, "tcPr"), {"gridSpan", "cellDel", "hMerge", "vMerge"});
                std::uint32_t const here = column;
                column += columns(span, 1);
                if (deleted) return;
                if (h && value(h) != "restart") return;
                bool const goes_on = v && value(v) != "restart" && std::binary_search(open.begin(), open.end(), here);
                if (v) still_open.push_back(here);
                if (doc_.cells.size() + ++pending_ > limits_.max_cells) return stop(at);
                cells.push_back({at, {}, column - here, goes_on ? 0U : 1U});
                if (!goes_on) flow(tc, at, &cells.back().blocks);
            });
            most_cells = std::max(most_cells, cells.size());
            open = std::move(still_open);
            if (cells.empty()) return;
            if (into != nullptr)
                made.rows.push_back(std::move(cells));
            else if (!full_) {
                pending_ = 0;
                row(cells);
            }
        });
        if (into != nullptr && !made.rows.empty()) into->push_back(std::move(made));
    }
    [[nodiscard]] static std::uint32_t columns(node n, std::uint32_t fallback) {
        int const printed = n ? integer(value(n)).value_or(static_cast<int>(fallback)) : static_cast<int>(fallback);
        return static_cast<std::uint32_t>(std::clamp(printed, static_cast<int>(fallback), 4096));
    }

    /// A cell that holds nothing but a table of one row stands for that row's cells.
    void spread(table_cell& from, std::vector<table_cell>& to) {
        auto const own = [](block const& b) { return !b.boxed; };
        auto const first = std::find_if(from.blocks.begin(), from.blocks.end(), own);
        bool const one =
            first != from.blocks.end() && std::find_if(std::next(first), from.blocks.end(), own) == from.blocks.end();
        if (!one || first->rows.size() != 1) {
            to.push_back(std::move(from));
            return;
        }
        std::vector<table_cell> inner = std::move(first->rows.front());
        from.blocks.erase(first);
        for (table_cell& c : inner) spread(c, to);
        if (!to.empty()) std::move(from.blocks.begin(), from.blocks.end(), std::back_inserter(to.back().blocks));
    }
    void add(table_cell const& c) {
        if (is_one_paragraph(c))
            return add(c.blocks.empty() ? std::string_view{} : gongkai::text::trimmed(c.blocks.front().text), c.at);
        std::string out;
        for (block const& b : c.blocks)
            if (b.rows.empty() && !b.boxed) (out += out.empty() ? "" : "\n") += gongkai::text::trimmed(b.text);
        add(out, c.at);
    }
    void row(std::vector<table_cell>& printed) {
        // Most rows are of cells with a paragraph each: nothing to spread, to lay out, or to put below them.
        bool const plain = std::ranges::all_of(printed, is_one_paragraph);
        std::vector<table_cell> cells;
        if (plain)
            cells.swap(printed);
        else
            for (table_cell& c : printed) spread(c, cells);
        if (!plain && lays_out(cells)) {
            for (table_cell& c : cells) blocks(c.blocks);
            return;
        }
        begin(true);
        for (table_cell const& c : cells) {
            if (!full_ && (c.columns > 1 || c.rows != 1))
                doc_.spans.push_back({static_cast<std::uint32_t>(doc_.cells.size()), c.columns, c.rows});
            add(c);
        }
        if (full_) return;
        doc_.lines.back().row_end = true;
        if (plain) return;
        for (table_cell& c : cells) {
            std::erase_if(c.blocks, [](block const& b) { return !b.boxed; });
            blocks(c.blocks);
        }
    }
    void blocks(std::vector<block>& list) {
        for (block& b : list) {
            if (full_) return;
            if (b.rows.empty())
                lines(b.text, b.at);
            else
                for (std::vector<table_cell>& r : b.rows) row(r);
        }
    }

    // ---- lines ----

    void lines(std::string_view text, spot at) {
        for (;;) {
            std::size_t const end = text.find('\n');
            std::string_view const line = gongkai::text::trimmed(text.substr(0, end));
            if (line.empty())
                ++gap_;
            else {
                begin(false);
                add(line, at);
            }
            if (end == std::string_view::npos || full_) return;
            text.remove_prefix(end + 1);
        }
    }
    void begin(bool tabular) {
        if (!doc_.text.empty()) doc_.text += '\n';
        begin_line(doc_, std::exchange(gap_, 0), tabular);
    }
    void add(std::string_view text, spot at) {
        if (full_) return;
        if (doc_.cells.size() >= limits_.max_cells) {
            if (doc_.lines.back().size == 0) doc_.lines.pop_back();
            return stop(at);
        }
        if (doc_.lines.back().size > 0) doc_.text += '\t';
        doc_.cells.push_back(
            {doc_.text.size(), static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(doc_.places.size())});
        ++doc_.lines.back().size;
        doc_.text += text;
        doc_.places.push_back(place_of(name_, at));
    }
    void stop(spot at) {
        if (!std::exchange(full_, true))
            doc_.diagnostics.push_back(limit_finding("max_cells", limits_.max_cells, place_of(name_, at)));
    }
    void say(code c, std::vector<argument> arguments, spot at) {
        diagnostic d{c, severity::warning, {}, {}, std::move(arguments)};
        d.where.within = place_of(name_, at);
        doc_.diagnostics.push_back(std::move(d));
    }

    document& doc_;
    std::string name_;
    style_sheet const& styles_;
    lists& lists_;
    limits const& limits_;
    std::size_t depth_ = 0, too_deep_ = 0, bad_ = 0, pending_ = 0;
    std::uint32_t tables_ = 0, boxes_ = 0, gap_ = 0;
    spot now_, deep_at_;
    std::string_view style_id_;
    std::optional<style_sheet::paragraph> style_;  ///< of that name
    bool full_ = false;
};

}  // namespace detail::ooxml

/// Reads a Word file. Places name the part with the paragraph, or with the table, row and cell. Does not throw on any input (out of
/// memory aside): what is not a Word file, is encrypted, damaged or beyond a limit gives a diagnostic and an empty document. Thread-safe.
[[nodiscard]] inline document docx(std::string_view bytes, limits const& most = {}) {
    using namespace detail::ooxml;
    document doc;
    doc.format = "docx";
    if (bytes.empty()) {
        doc.diagnostics.push_back({code::input_empty, severity::error, {}, {}, {}});
        return doc;
    }
    archive const zip(bytes);
    if (!zip.is_open()) {
        // An encrypted Word file is a compound file with the encrypted package in it, as a .doc file is one.
        bool const compound = bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
        doc.diagnostics.push_back({code::input_not_text,
                                   severity::error,
                                   {},
                                   {},
                                   {{"format", "docx"}, {"reason", compound ? "compound_file" : "not_zip"}}});
        return doc;
    }
    limits small = most;  // of the parts beside the main one
    small.max_docx_part_bytes /= 16;
    part package, main, relations, styles, numbering;
    package.load(zip, "_rels/.rels", small);
    std::string path = target(package.root(), {}, "officeDocument");
    if (path.empty()) path = "word/document.xml";
    main.load(zip, path, most);
    node const body = child(main.root(), "body");
    if (main.state == part_state::ok && (!body || local(main.root()) != "document")) main.state = part_state::missing;
    complain(doc, main.name, main.state, severity::error, most);
    if (main.state != part_state::ok) return doc;

    std::size_t const slash = path.rfind('/');
    std::string const folder = slash == std::string::npos ? std::string{} : path.substr(0, slash);
    std::string const inside = folder.empty() ? std::string{} : folder + '/';
    relations.load(zip, inside + "_rels/" + path.substr(inside.size()) + ".rels", small);
    auto const load = [&](part& p, std::string const& purpose) {
        std::string name = target(relations.root(), folder, purpose);
        p.load(zip, name.empty() ? inside + purpose + ".xml" : name, small);
        if (p.state != part_state::missing) complain(doc, p.name, p.state, severity::warning, small);
    };
    load(styles, "styles");
    load(numbering, "numbering");
    style_sheet const sheet(styles.root());
    lists numbers(numbering.root(), sheet);
    body_reader(doc, path, sheet, numbers, most).run(body);
    if (doc.lines.empty()) {
        doc.diagnostics.push_back({code::input_empty, severity::error, {}, {}, {}});
        doc.diagnostics.back().where.within = path;
    }
    return doc;
}

}  // namespace gongkai::inline v0::read

#endif
