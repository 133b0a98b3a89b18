// SPDX-License-Identifier: BSL-1.0
/// From the lines and cells of a table's region to the solver's items: labels, figures, blanks, ends of rows.
#ifndef GONGKAI_GRAMMAR_TABLE_HPP
#define GONGKAI_GRAMMAR_TABLE_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/grammar/broken_lines.hpp>
#include <gongkai/grammar/context.hpp>
#include <gongkai/grammar/gaps.hpp>
#include <gongkai/grammar/items.hpp>
#include <gongkai/grammar/table_kind.hpp>
#include <gongkai/lex/figure.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/serials.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::grammar {

namespace x3 = boost::spirit::x3;
using lex::view;

/// Reads items from cells; the labels of one table tell words that belong to it from prose.
class table_reader {
public:
    table_reader(parse_context& here, solve::model const& model)
        : here_(here),
          source_(here.source()),
          doc_(here.lines()),
          model_(model),
          kind_(model),
          fuzzy_left_(here.limits.max_fuzzy_labels) {}

    /// The items of the lines [first, last). The digits below the cells of `apart` are none of theirs, though they may look so.
    [[nodiscard]] table_items read(std::size_t first, std::size_t last, std::vector<std::size_t> const& apart = {}) {
        apart_ = apart;
        stock_words_ = stock_words(here_, first, last);
        std::ranges::sort(apart_);
        detail::broken_lines const broken(source_, doc_, model_);
        detail::broken_lines::rests rests;
        line_gaps const gaps(here_, model_, first, last);
        std::size_t cells = 0;
        for (std::size_t n = first; n < last && n < doc_.lines.size(); ++n) cells += doc_.lines[n].size + std::size_t{1};
        out_.items.reserve(cells);
        out_.places.reserve(cells);
        for (std::size_t n = first; n < last && n < doc_.lines.size(); ++n) {
            read::line const& line = doc_.lines[n];
            line_ = n;
            bool const goes_on = line.size == 1 && !line.tabular && !here_.left_out(line.first);
            if (line.gap > 0 && goes_on && n > first)
                for (std::size_t k = gaps.cells_above(n); k > 0; --k) blank(line.first, 0, 0, false);
            if (line.gap > 0) end_line();
            bool empty = line.size > 1;
            for (std::size_t c = line.first; c < line.first + line.size && empty; ++c)
                empty = here_.left_out(c) || text::is_empty(here_.view(c));
            std::size_t more = line.size > 1 && !empty ? broken.below(n, last, rests) : 0;
            auto const own = std::ranges::lower_bound(apart_, std::size_t{line.first});
            bool const in_lines = more > 0 && (own == apart_.end() || *own >= std::size_t{line.first} + line.size);
            for (std::size_t c = line.first + (empty ? 0 : before_label(line)); c < line.first + line.size && !empty; ++c) {
                if (here_.left_out(c) || c < taken_) continue;
                bool const parted = more > 0 && !rests[c - line.first].empty();
                if (parted && in_lines)
                    broken_cell(c, std::move(rests[c - line.first]), true);
                else if (!open_number(n, c, last) && !open_note(c)) {
                    in_table_row_ = line.tabular && line.size > 1;
                    begins_row_ = c == line.first && line.size > 1 && is_words(c + 1);
                    cell(c, line.size > 1);
                    if (parted) doubt_last();
                }
            }
            if (in_lines) n += more;
            if (line.row_end || line.size > 1) end_line();
        }
        drop_introduction(model_, out_);
        out_.leave_out(solve::column_numbers(model_, out_.items));
        out_.leave_out(solve::serial_numbers(model_, out_.items));
        if ((source_.open_end || source_.open_row) && !out_.items.empty()) {
            std::size_t const cell = out_.places[last_figure()].cell;
            out_.half_label = source_.open_row;
            out_.cut = cell + 1 == doc_.cells.size() && (source_.open_row || ends_the_source(cell, doc_.cells[cell].length));
        }
        return std::move(out_);
    }

private:
    /// How many empty cells stand before a line's label: those of labels that reach over several rows, and none of the row above.
    [[nodiscard]] std::size_t before_label(read::line const& line) const {
        if (!line.tabular || line.size < 2) return 0;
        std::size_t n = 0;
        while (n < line.size && (here_.left_out(line.first + n) || text::is_empty(here_.view(line.first + n)))) ++n;
        if (n == 0 || n == line.size || is_digits(line.first + n)) return 0;
        text::folded const& folded = here_.folded(line.first + n);
        text::key const key = text::key_of(folded.text);
        auto const words = std::ranges::count_if(key, [](char32_t c) { return c >= 0x80; });
        return words >= 2 && !lex::is_blank(folded.text) ? n : 0;
    }

    /// A figure whose digits go on in other cells. An `uncertain` one is to be confirmed.
    void broken_cell(std::size_t index, std::vector<std::size_t> rest, bool uncertain) {
        std::string whole{here_.view(index)};
        for (std::size_t const r : rest) whole += here_.view(r);
        if (auto f = lex::parse_figure(text::fold(whole).text)) {
            number(*std::move(f), index, 0, doc_.cells[index].length, false);
            out_.rests.push_back(std::move(rest));
            out_.places.back().rest = out_.rests.size();
            if (uncertain) doubt_last();
        } else
            unread(index, 0, doc_.cells[index].length);
    }
    void doubt_last() { out_.to_be_confirmed = out_.places.back().uncertain = true; }
    /// Whether a cell goes on in the box of the one before it.
    [[nodiscard]] bool in_same_box(std::size_t cell) const {
        return cell < doc_.cells.size() && std::ranges::binary_search(source_.continued, doc_.cells[cell].offset);
    }
    /// A figure with a note that goes on in the next lines of its box.
    [[nodiscard]] bool open_note(std::size_t c) {
        std::string_view const s = here_.view(c);
        if (s.empty() || s.front() < '0' || s.front() > '9' || !in_same_box(c + 1)) return false;
        std::string const folded = text::fold(s).text;
        if (std::ranges::count(folded, '(') <= std::ranges::count(folded, ')')) return false;
        std::vector<std::size_t> rest;
        for (std::size_t k = c + 1; in_same_box(k); ++k) rest.push_back(k);
        taken_ = c + 1 + rest.size();
        broken_cell(c, std::move(rest), false);
        return true;
    }
    /// A number that ends with its point, or before it, goes on in the next line, or in the same box of a drawing; else it is none.
    [[nodiscard]] bool open_number(std::size_t n, std::size_t c, std::size_t last) {
        std::string_view const s = here_.view(c);
        // 2. may be a label's numeral where labels have such.
        std::size_t const next = c + 1;
        bool const point_below = next < doc_.cells.size() && here_.view(next).starts_with('.') && s.size() < 15 &&
                                 detail::all_of_chars(s, "0123456789");
        if (!point_below && (!detail::ends_open(s) || (s.size() == 2 && !kind_.has_money))) return false;
        bool const below = doc_.lines[n].size == 1 && n + 1 < last && doc_.lines[n + 1].size == 1;
        if ((below || in_same_box(next)) && next < doc_.cells.size() && detail::is_rest(here_.view(next))) {
            broken_cell(c, {next}, false);
            taken_ = next + 1;
        } else if (point_below)
            return false;
        else
            unread(c, 0, s.size());
        return true;
    }

    void end_line() {
        if (!out_.items.empty() && !out_.items.back().is_line_end())
            push(solve::item::kind::line_end, out_.places.back().cell, 0, 0);
    }
    solve::item& push(enum solve::item::kind what, std::size_t cell, std::size_t from, std::size_t length) {
        item_place& place = out_.places.emplace_back();
        place.cell = cell;
        place.from = from;
        place.length = length;
        solve::item& it = out_.items.emplace_back();
        it.kind = what;
        it.line = static_cast<std::uint32_t>(line_);
        return it;
    }

    void cell(std::size_t index, bool in_row) {
        std::string_view const raw = here_.view(index);
        if (raw.empty()) return blank(index, 0, 0, in_row);
        if (raw.size() <= 15 && std::ranges::all_of(raw, [](char c) { return c >= '0' && c <= '9'; })) {
            solve::item& it = push(solve::item::kind::number, index, 0, raw.size());
            it.digits = raw;
            it.value.emplace();
            for (char const c : raw) it.value->unscaled = it.value->unscaled * 10 + (c - '0');
            it.joined = in_same_box(index) && is_digits(index - 1);
            if (ends_the_source(index, raw.size())) doubt_last();
            return;
        }
        if (solve::label_use const* const use = model_.labels.find(raw); use && !use->begins_unit && begun_unit_.empty()) {
            if (kind_.has_money && !use->unit.empty()) take_unit(use->unit);
            push(solve::item::kind::label, index, 0, raw.size()).key = use->key;
            return;
        }
        text::key key = text::label_key(raw);
        if (!kind_.has_money && model_.knows(key)) return label(std::move(key), index, 0, raw.size());
        text::folded const& folded = here_.folded(index);
        // Another head may stand between the lines of one that names a unit.
        if (kind_.has_money && (begun_unit_.empty() || !model_.knows(key))) name_unit(folded.text);
        if (model_.knows(key)) return label(std::move(key), index, 0, raw.size());
        bool const compared = in_row && lex::is_composed_figure(folded.text, false) && among_figures_of_line(index);
        if ((lex::is_page_number(folded.text) && !compared) || (!in_row && lex::is_drawn_line(folded.text))) return;
        if (lex::is_blank(folded.text)) return blank(index, 0, raw.size(), in_row);
        if (auto f = lex::parse_figure(folded.text)) {
            // Of a cell in quotes that goes on in another line this is but a part.
            if (raw.starts_with('"') != raw.ends_with('"')) return unread(index, 0, raw.size());
            lex::take_as_count(*f, kind_.has_changes);
            // A dash before the digits of several cells is one of them.
            if (kind_.has_sums && folded.text.starts_with('-') && f->digits.size() > solve::longest_count)
                blank(index, 0, source(folded, folded.text.data() + 1), false);
            number(*std::move(f), index, 0, raw.size(), false);
            return;
        }
        if (annotates(folded.text)) {
            if (lex::begins_with_correction(folded.text))
                out_.leave_unread(last_figure());
            else
                out_.places[last_figure()].note += folded.text;
            return;
        }
        if (!begins_row_ && lex::is_composed_figure(folded.text, !kind_.has_changes)) return unread(index, 0, raw.size());
        if (std::vector<lex::ast::figure> const all = lex::parse_figures(folded.text); !all.empty()) {
            if (!in_table_row_ || !pieces_of_one(all, index)) figures(all, index, folded);
            return;
        }
        bool const doubtful = !begins_row_ && lex::is_doubtful_figure(folded.text);
        if (doubtful || stands_for_figure(index, raw, key, in_row)) return unread(index, 0, raw.size());
        mixed(index, raw, folded, std::move(key));
    }

    /// A short cell that is neither a figure nor anything the form prints, where a row's figures stand: it holds their place.
    [[nodiscard]] bool stands_for_figure(std::size_t index, std::string_view raw, text::key const& key, bool in_row) {
        if (raw.size() > stock_words::longest || text::trimmed(raw).empty() || is_closing_mark(raw)) return false;
        if (!text::is_ascii(raw.front()) && key.size() > 1 && solve::looks_like_label(model_, key)) return false;
        if (!in_row && stock_words_.contains(raw)) return true;
        return in_row ? among_figures_of_line(index) : between_figure_lines(index, key);
    }
    /// Behind the label of a row that has figures still to come, signs for none among them; in a table without labels, beside any figure.
    [[nodiscard]] bool among_figures_of_line(std::size_t index) const {
        std::size_t figures = 0, signs = 0, columns = model_.widest();
        bool behind_label = kind_.unlabelled;
        for (std::size_t k = out_.items.size(); k-- > 0 && out_.items[k].line == line_;) {
            solve::item const& it = out_.items[k];
            if (it.is_label()) {
                std::size_t const named = solve::columns_named(model_, it.key, doc_.lines[line_].tabular);
                // Of a label on several lines only one is here.
                if (named == 0)
                    return figures > 0 && kind_.has_sums && figures < columns && index + 1 < doc_.cells.size() &&
                           is_digits(index + 1);
                columns = named;
                behind_label = true;
                break;
            }
            bool const piece = it.joined && doc_.lines[line_].tabular;  // of the cell's figure
            figures += (it.is_number() && !piece) || it.unread;
            signs += it.is_empty() && out_.places[k].length > 0;
        }
        bool const share = lex::is_percentage(here_.folded(index).text) && ends_line(here_, doc_.lines[line_], index);
        if (figures + signs >= columns || share) return false;    // a column that the form has not
        bool const may_begin = behind_label == kind_.unlabelled;  // a row without a label
        if (figures > 0 || (may_begin && begins_bare_row(here_, doc_.lines[line_], index, columns, kind_.unlabelled)))
            return true;
        return behind_label && index + 1 < doc_.cells.size() && (!kind_.unlabelled || is_digits(index + 1));
    }
    /// On a line of its own, right behind a figure's, or before one's where it has no words; others such may stand between.
    [[nodiscard]] bool between_figure_lines(std::size_t index, text::key const& key) const {
        constexpr std::size_t most = 3;
        std::size_t next = index + 1;
        while (next < doc_.cells.size() && next <= index + most && is_short_sign(here_.view(next))) ++next;
        bool const words = std::ranges::any_of(key, [](char32_t c) { return c >= 0x80; });
        if (words) return index > 0 && (shows_figure(index - 1) || behind_label()) && shows_figure(next);
        return (index > 0 && (is_digits(index - 1) || behind_label())) || (next < doc_.cells.size() && is_digits(next));
    }
    /// Whether a short cell begins with digits, a mark beside them or not, and is no label of the table.
    [[nodiscard]] bool shows_figure(std::size_t index) const {
        text::key const key = index < doc_.cells.size() ? text::key_of(here_.view(index)) : text::key{};
        return !key.empty() && key.size() < 24 && key.front() < 0x80 && !solve::looks_like_label(model_, key);
    }
    /// Whether the last item is a row's whole label, on a line of its own, or stands in the place of a figure.
    [[nodiscard]] bool behind_label() const {
        solve::item const* const it = out_.items.empty() ? nullptr : &out_.items[last_figure()];
        return it != nullptr && (it->is_label() ? model_.row_of_key.contains(it->key) : it->unread);
    }
    [[nodiscard]] bool is_digits(std::size_t index) const {
        return detail::all_of_chars(text::trimmed(here_.view(index)), "0123456789");
    }

    /// Whether a cell begins with words, as a label does behind its row's number.
    [[nodiscard]] bool is_words(std::size_t index) const {
        std::string_view const s = text::trimmed(here_.view(index));
        return !s.empty() && !text::is_ascii(s.front());
    }
    /// Digits of one number, where a cell of a row has it on several lines: to be confirmed by the row's sums.
    [[nodiscard]] bool pieces_of_one(std::vector<lex::ast::figure> const& all, std::size_t index) {
        if (!kind_.has_sums || std::ranges::binary_search(apart_, index)) return false;
        std::string const digits = lex::bare_digits(all);
        auto value = lex::parse_figure(digits);
        if (!value || digits.front() == '0') return false;
        number(*std::move(value), index, 0, doc_.cells[index].length, false);
        out_.places.back().in_pieces = true;
        doubt_last();
        return true;
    }
    /// Figures of several cells that only a space parts. Two bare ones may be a number in two pieces; what has a unit or a note is whole.
    void figures(std::vector<lex::ast::figure> const& all, std::size_t index, text::folded const& folded) {
        bool bare = false;
        lex::iterator end_of_last{};
        for (lex::ast::figure f : all) {
            lex::iterator const end = !f.note.empty()         ? f.note.end()
                                      : !f.sign_after.empty() ? f.sign_after.end()
                                      : !f.unit.empty()       ? f.unit.end()
                                      : !f.fraction.empty()   ? f.fraction.end()
                                                              : f.integer.end();
            // Where no figure is below zero, a dash with a space behind it or figures on either side is an empty cell.
            if (kind_.has_sums && lex::is_parted_symbol(f, end_of_last)) {
                blank(index, source(folded, f.sign.begin()), f.sign.size(), in_table_row_);
                f.sign = {};
            }
            std::size_t const from = source(folded, f.sign.empty() ? f.integer.begin() : f.sign.begin());
            if (auto value = lex::detail::to_value(f))
                number(*std::move(value), index, from, source(folded, end) - from, bare && f.sign.empty());
            else
                unread(index, from, source(folded, end) - from);
            bool const between = bare && view(f.sign).starts_with('(') && f.sign.end() != f.integer.begin();
            if (between) out_.leave_unread(out_.items.size() - 1), out_.leave_unread(out_.items.size() - 2);  // either's
            bare = f.unit.empty() && f.note.empty() && f.sign_after.empty();
            end_of_last = end;
        }
    }

    void blank(std::size_t index, std::size_t from, std::size_t length, bool in_row) {
        solve::item& it = push(solve::item::kind::blank, index, from, length);
        it.adjacent = in_row;
        it.sign = length > 0 && !text::is_empty(here_.view(index));
    }
    void label(text::key key, std::size_t index, std::size_t from, std::size_t length) {
        // A label on two lines: 结果, 维持.
        solve::item* const above = out_.items.empty() ? nullptr : &out_.items[last_figure()];
        if (above != nullptr && above->is_label() && !model_.knows(key) && !model_.knows(above->key) &&
            model_.knows(above->key + key)) {
            above->key += key;
            return;
        }
        push(solve::item::kind::label, index, from, length).key = std::move(key);
    }
    void number(lex::figure_value f, std::size_t index, std::size_t from, std::size_t length, bool joined) {
        solve::item& it = push(solve::item::kind::number, index, from, length);
        it.digits = std::move(f.digits);
        if (f.fits && (!kind_.has_sums || it.digits.size() <= solve::longest_count)) it.value = f.value;
        it.joined = joined;
        it.closed = f.closed;
        item_place& place = out_.places.back();
        place.unit = std::move(f.unit);
        place.note = std::move(f.note);
        place.changes = f.changes;
        place.parted = f.parted && f.value.unscaled < 0;
        out_.to_be_confirmed = out_.to_be_confirmed || place.changes || place.parted;
        if (ends_the_source(index, from + length)) doubt_last();
    }
    /// A figure is printed here that allows no single reading.
    void unread(std::size_t index, std::size_t from, std::size_t length) {
        push(solve::item::kind::label, index, from, length);
        out_.leave_unread(out_.items.size() - 1);
    }
    /// Whether the source ends right behind this byte of a cell, and may have been cut off there.
    [[nodiscard]] bool ends_the_source(std::size_t index, std::size_t end) const {
        return source_.open_end && doc_.cells[index].offset + end == source_.text.size();
    }
    /// The unit for sums of money that a head names, maybe over two lines: （单位：万 / 元）.
    void name_unit(std::string_view folded) {
        std::string const words = std::exchange(begun_unit_, {}) + std::string{folded};
        if (std::string const unit = lex::money_unit_of(words); !unit.empty())
            take_unit(unit);
        else
            begun_unit_ = lex::begun_unit_of(folded);
    }
    void take_unit(std::string_view unit) {
        out_.several_units = out_.several_units || (!out_.money_unit.empty() && out_.money_unit != unit);
        out_.money_unit = unit;
    }

    /// The last item but for ends of lines.
    [[nodiscard]] std::size_t last_figure() const {
        std::size_t k = out_.items.size() - 1;
        while (k > 0 && out_.items[k].is_line_end()) --k;
        return k;
    }
    /// A note in parentheses on a line of its own, right after a figure.
    [[nodiscard]] bool annotates(std::string_view folded) const {
        if (out_.items.empty()) return false;
        std::size_t const k = last_figure();
        if (!out_.items[k].is_number() || k + 2 < out_.items.size()) return false;
        return folded.size() > 8 && lex::matches(lex::rules::spaces >> lex::rules::note >> lex::rules::spaces, folded);
    }

    /// Words and figures in one cell: a label with its figures, a whole table that ran together, or prose.
    void mixed(std::size_t index, std::string_view raw, text::folded const& folded, text::key key) {
        if (text::key bare = text::key_of(lex::without_marks_behind(folded.text)); bare.size() < key.size() && model_.knows(bare))
            return label(std::move(bare), index, 0, raw.size());
        std::vector<lex::ast::piece> const pieces = lex::parse_pieces(folded.text);
        std::size_t figures = 0, with_words = 0, known = 0;
        for (lex::ast::piece const& p : pieces) {
            if (lex::is_percentage(lex::view(p.words))) continue;
            if (!p.number.empty()) ++figures;
            text::key const words = text::key_of(lex::without_marks_behind(lex::view(p.words)));
            if (words.empty()) {
                std::string_view const sign = text::trimmed(lex::view(p.words));
                with_words += !sign.empty() && sign != "|" && !(kind_.has_sums && is_glued_sign(sign));
                continue;
            }
            ++with_words;
            if (fuzzy_left_ == 0)
                here_.meet("max_fuzzy_labels", here_.limits.max_fuzzy_labels,
                           here_.locate().of(doc_.cells[index], 0, raw.size()));
            if (fuzzy_left_ > 0) {
                --fuzzy_left_;
                known += solve::looks_like_label(model_, words);
            }
        }
        bool const prose = folded.text.find("。") != std::string::npos;
        bool const table = figures > 0 && (figures > 3 || with_words > 3 ? known * 10 >= with_words * 7 : known == with_words);
        if (!table) {
            if (!prose && !key.empty() && key.size() <= 120)
                label(std::move(key), index, 0, raw.size());
            else if (prose)
                end_line();
            return;
        }
        bool after_number = false;
        for (lex::ast::piece const& p : pieces) {
            std::string_view const printed = lex::view(p.words);
            if (lex::is_percentage(printed)) after_number = false;
            if (lex::is_percentage(printed)) continue;
            if (after_number && lex::begins_with_correction(printed)) out_.leave_unread(out_.items.size() - 1);
            text::key words = text::key_of(lex::without_marks_behind(printed));
            std::size_t const at = source(folded, p.words.begin()), size = source(folded, p.words.end()) - at;
            if (after_number && !p.number.empty() && is_token(model_, printed, words))
                unread(index, at, size);
            else if (!words.empty() && !lex::is_page_number(printed)) {
                label(std::move(words), index, at, size);
                after_number = false;
            } else if (words.empty() && kind_.has_sums && is_glued_sign(printed)) {
                blank(index, at, size, false);
                after_number = false;
            }
            if (p.number.empty()) continue;
            std::size_t const from = source(folded, p.number.begin()), length = source(folded, p.number.end()) - from;
            // Where figures may be below zero, a dash between two is the sign of the second, or parts them.
            bool const signed_or_parted = after_number && !kind_.has_sums && text::trimmed(printed) == "-";
            if (auto f = lex::parse_figure(lex::view(p.number)); f && !signed_or_parted) {
                number(*std::move(f), index, from, length, after_number);
                // Not where a space stands between.
                out_.items.back().glued = !printed.empty() && !printed.ends_with(' ') && !printed.ends_with(':');
                after_number = true;
            } else {
                unread(index, from, length);
                after_number = false;
            }
        }
        // The point of a number that was cut off there looks as that of a label's numeral does.
        if (raw.ends_with('.') && ends_the_source(index, raw.size()))
            for (std::size_t k = out_.items.size(), n = 0; k > 0 && n < 2; --k, ++n)
                if (out_.items[k - 1].is_number()) out_.to_be_confirmed = out_.places[k - 1].uncertain = true;
    }
    /// The byte of the source that a folded one comes from; of an end, the one behind the last.
    [[nodiscard]] static std::size_t source(text::folded const& f, lex::iterator at) {
        return f.source[static_cast<std::size_t>(at - f.text.data())];
    }

    parse_context& here_;
    read::document const& source_;
    read::document const& doc_;
    solve::model const& model_;
    table_items out_;
    table_kind kind_;
    std::size_t fuzzy_left_;
    std::size_t line_ = 0;   ///< that is being read
    std::size_t taken_ = 0;  ///< behind the cells that were read with one before them
    stock_words stock_words_;
    bool begins_row_ = false;         ///< the cell stands before its row's label
    bool in_table_row_ = false;       ///< the cell's borders are known, not told by spaces
    std::vector<std::size_t> apart_;  ///< in order
    std::string begun_unit_;          ///< （单位：万, where a line ends
};

}  // namespace gongkai::inline v0::grammar

#endif
