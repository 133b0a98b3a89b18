// SPDX-License-Identifier: BSL-1.0
// What is not a report, or not all of one: a diagnostic, what could be read, no exception, no long wait.
// The environment variable GONGKAI_BAD_INPUT=full reads the sizes of the issue: one line of 50 MB, a million cells.
#include <gongkai/parse.hpp>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "support/test.hpp"

#include <gongkai/solve/solve.hpp>

#include "solve/items.hpp"
#include "support/figures.hpp"
#include "support/generate.hpp"
#include "support/layouts.hpp"
#include "support/linear.hpp"

using namespace gongkai;
using namespace gongkai_test;

namespace bad_input {

bool full() {
    return std::getenv("GONGKAI_BAD_INPUT") != nullptr && std::string_view{std::getenv("GONGKAI_BAD_INPUT")} == "full";
}

diagnostic const* find_code(parsed const& p, code c) {
    for (diagnostic const& d : p.diagnostics)
        if (d.code == c) return &d;
    return nullptr;
}
std::size_t values(parsed const& p) {
    std::size_t n = 0;
    for (auto const& f : figures(p.report)) n += f.has_value();
    return n;
}

/// A township's report, a row a line.
std::string township() {
    random_source random{7};
    generated const g = generate(random, size_class::township);
    style const plain;
    return rendered(model_of(g, plain), layout::tabs, random);
}

/// Places are in the text, in order, and say where they end.
void sound(parsed const& p, std::string_view text) {
    for (diagnostic const& d : p.diagnostics) {
        if (!d.where.known()) continue;
        if (d.where.start.offset > d.where.end.offset || d.where.end.offset > text.size() || d.where.start.line == 0 ||
            d.where.start.column == 0)
            BOOST_ERROR("a place outside of the text");
    }
}

}  // namespace bad_input

BOOST_AUTO_TEST_SUITE(bad_input)

BOOST_AUTO_TEST_CASE(nothing) {
    for (std::string_view const text : {std::string_view{}, std::string_view{""}, std::string_view{" "},
                                        std::string_view{" \t\r\n \n"}, std::string_view{"\uFEFF"}}) {
        parsed const p = parse(text);
        diagnostic const* const d = find_code(p, code::input_empty);
        BOOST_REQUIRE(d != nullptr);
        BOOST_TEST(d->severity == severity::error);
        BOOST_TEST(values(p) == 0u);
        BOOST_TEST(p.report.issuer == "");
        BOOST_TEST(!p.report.year.has_value());
        for (char const* const table :
             {"proactive_disclosure.charges.amount", "requests.received.total", "review.total", "litigation.direct.total"})
            BOOST_TEST(flagged(p.diagnostics, table), table);
    }
}

/// Unicode's other spaces are no text either. They are taken for nothing as ASCII's are.
BOOST_AUTO_TEST_CASE(spaces_of_unicode) {
    for (char const* const text : {"\u3000\u3000\n", "\u00A0", "\u200B\n", "\u2003 \u2009\n"})
        BOOST_TEST(find_code(parse(text), code::input_empty) != nullptr, text);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text) {
    random_source random{1};
    std::string noise;
    for (int i = 0; i < 100'000; ++i) noise += static_cast<char>(random.below(256));
    parsed const p = parse(noise);
    BOOST_REQUIRE(find_code(p, code::input_not_text) != nullptr);
    BOOST_TEST(find_code(p, code::input_not_text)->severity == severity::error);
    BOOST_TEST(values(p) == 0u);
    sound(p, noise);
    std::string const nuls(1000, '\0');
    BOOST_TEST(find_code(parse(nuls), code::input_not_text) != nullptr);
    std::string const image = std::string{"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16} + noise;
    BOOST_TEST(find_code(parse(image), code::input_not_text) != nullptr);
}

/// A few ill-formed bytes are said with the place of the first; everything else is read.
BOOST_AUTO_TEST_CASE(a_few_bytes_that_are_not_utf8) {
    std::string text = township();
    parsed const whole = parse(text);
    BOOST_TEST(values(whole) == 207u - 7u * 1u);  // the undivided row is not in use
    std::size_t const at = text.find("一、总体情况");
    std::size_t const line =
        static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 1;
    text.insert(at, "正文\xFF\xFE\n");
    parsed const p = parse(text);
    diagnostic const* const d = find_code(p, code::encoding_invalid);
    BOOST_REQUIRE(d != nullptr);
    BOOST_TEST(d->severity == severity::warning);
    BOOST_TEST(d->where.start.offset == at + 6);
    BOOST_TEST(d->where.start.line == line);
    BOOST_TEST(d->where.start.column == 3u);
    BOOST_REQUIRE(d->arguments.size() == 1u);
    BOOST_TEST(d->arguments[0].value == "2");
    BOOST_TEST(values(p) == values(whole));
}

BOOST_AUTO_TEST_CASE(a_nul_among_good_text) {
    std::string const good = township();
    parsed const whole = parse(good);
    for (std::string_view const before : {"总体", "2", "主动公开", "\n", "国家秘密"}) {
        std::string text = good;
        std::size_t const at = text.find(before);
        text.insert(at, 1, '\0');
        parsed const p = parse(text);
        diagnostic const* const d = find_code(p, code::encoding_invalid);
        BOOST_TEST_REQUIRE(d != nullptr);
        BOOST_TEST(d->where.start.offset == at);
        BOOST_TEST(find_code(p, code::input_not_text) == nullptr);
        BOOST_TEST(values(p) == values(whole), before);
        sound(p, text);
    }
}

/// A NUL within a number may stand for a digit: null and said, or the digits that are there with a warning, never another number unsaid.
BOOST_AUTO_TEST_CASE(a_nul_in_every_place_of_a_row) {
    std::string const good = township();
    parsed const whole = parse(good);
    auto const want = figures(whole.report);
    std::size_t const from = good.find("本年新收"), to = good.find('\n', good.find('\n', from) + 1);
    for (bool const insert : {true, false})
        for (std::size_t i = from; i < to; ++i) {
            std::string text = good;
            insert ? text.insert(i, 1, '\0') : text.replace(i, 1, 1, '\0');
            parsed const p = parse(text);
            auto const got = figures(p.report);
            BOOST_TEST(find_code(p, code::encoding_invalid) != nullptr);
            for (std::size_t c = 0; c < want.size(); ++c)
                BOOST_TEST((got[c] == want[c] || flagged(p.diagnostics, cell_paths()[c])),
                           "NUL at " << i << ": " << cell_paths()[c] << " is " << to_text(got[c]) << " for " << to_text(want[c]));
        }
}

/// Text in GB18030 that nobody decoded is not UTF-8.
BOOST_AUTO_TEST_CASE(an_encoding_that_nobody_decoded) {
    std::string gb;
    for (int i = 0; i < 200; ++i) gb += "\xD7\xDC\xCC\xE5\xC7\xE9\xBF\xF6\n";  // 总体情况
    BOOST_TEST(find_code(parse(gb), code::input_not_text) != nullptr);
}

/// Every prefix is read, its places lie inside of it, and what it does not have is null and named.
BOOST_AUTO_TEST_CASE(cut_at_every_byte) {
    std::string const text = township();
    parsed const whole = parse(text);
    auto const want = figures(whole.report);
    std::size_t const step = full() ? 1 : 7;  // no multiple of a character's bytes: every kind of cut occurs
    for (std::size_t n = 0; n <= text.size(); n += step) {
        std::string_view const head = std::string_view{text}.substr(0, n);
        parsed const p = parse(head);
        sound(p, head);
        auto const got = figures(p.report);
        for (std::size_t c = 0; c < want.size(); ++c)
            if (got[c] != want[c] && !flagged(p.diagnostics, cell_paths()[c])) {
                BOOST_ERROR("cut at " + std::to_string(n) + ": " + cell_paths()[c] + " is " + to_text(got[c]) +
                            " and nothing says so");
                break;
            }
    }
}

/// After "（六）其他处理" and a tab the row may be the undivided one, blank, or the head of three that are lost: whichever it is taken for, a
/// finding accounts for every cell.
BOOST_AUTO_TEST_CASE(cut_behind_the_head_of_a_group_of_either_rows) {
    std::string text = township();
    text.resize(text.find("（六）其他处理\t") + std::string_view{"（六）其他处理\t"}.size());
    parsed const p = parse(text);
    BOOST_TEST(flagged(p.diagnostics, "requests.other_handling.not_corrected.natural_person"));
}

BOOST_AUTO_TEST_CASE(one_very_long_line) {
    std::size_t const size = full() ? 50'000'000 : 5'000'000;
    std::string line;
    line.reserve(size + 100);
    while (line.size() < size) line += "政府信息公开申请13件，";
    parsed const prose = parse(line);
    BOOST_TEST(values(prose) == 0u);
    BOOST_TEST(find_code(prose, code::table_missing) != nullptr);
    sound(prose, line);
    std::string const digits(size, '1');
    parsed const figures_only = parse(digits);
    BOOST_TEST(values(figures_only) == 0u);
    std::string const tabs(size, '\t');
    parsed const cells = parse(tabs, {.max_cells = 100'000});
    BOOST_TEST(values(cells) == 0u);
}

BOOST_AUTO_TEST_CASE(very_many_cells) {
    std::size_t const rows = full() ? 125'000 : 12'500;  // of eight cells
    std::string text = "三、收到和处理政府信息公开申请情况\n";
    for (std::size_t i = 0; i < rows; ++i) text += "1.属于国家秘密\t0\t1\t2\t3\t4\t5\t15\n";
    parsed const p = parse(text);
    BOOST_TEST(find_code(p, code::limit_reached) != nullptr);
    BOOST_TEST(flagged(p.diagnostics, "requests.received.total"));
    sound(p, text);
}

BOOST_AUTO_TEST_CASE(the_limit_of_cells) {
    std::string const text = township();
    parsed const p = parse(text, {.max_cells = 100});
    diagnostic const* const d = find_code(p, code::limit_reached);
    BOOST_REQUIRE(d != nullptr);
    BOOST_TEST(d->where.known());
    BOOST_TEST(d->arguments.at(0).value == "max_cells");
    BOOST_TEST(flagged(p.diagnostics, "review.total"));
}

BOOST_AUTO_TEST_CASE(the_limit_of_bytes) {
    std::string const text = township();
    parsed const p = parse(text, {.max_bytes = 400});
    diagnostic const* const d = find_code(p, code::limit_reached);
    BOOST_REQUIRE(d != nullptr);
    BOOST_TEST(d->arguments.at(0).value == "max_bytes");
    BOOST_TEST(p.report.issuer != "");
    sound(p, text);
}

BOOST_AUTO_TEST_CASE(the_limit_of_figures) {
    std::string const text = township();
    parsed const p = parse(text, {.max_table_figures = 20});
    BOOST_TEST(find_code(p, code::limit_reached) != nullptr);
    BOOST_TEST(flagged(p.diagnostics, "requests.carried_forward.total"));
}

BOOST_AUTO_TEST_CASE(ten_thousand_headings) {
    std::string text;
    for (int i = 0; i < 10'000; ++i) text += i % 2 == 0 ? "一、总体情况\n" : "二、主动公开政府信息情况\n";
    parsed const p = parse(text);
    BOOST_TEST(values(p) == 0u);
    BOOST_TEST(flagged(p.diagnostics, "requests.received.total"));
    sound(p, text);
}

BOOST_AUTO_TEST_CASE(deep_and_endless_marks) {
    for (std::string const piece :
         {"（", "（一）", "|", "│", "┼─", "# ", "**", "1.", "　", "“", "\t\n", "a\tb\n", "0 ", "第3页\n"}) {
        std::string text;
        while (text.size() < 200'000) text += piece;
        parsed const p = parse(text);
        BOOST_TEST(values(p) == 0u, piece);
        sound(p, text);
    }
}

/// Tables of every kind of text, as one and as many, whole and broken off, in rows and in one line: time grows as the text does. The sizes of the
/// issue are 0.5 and 2 MB.
BOOST_AUTO_TEST_CASE(tables_in_linear_time) {
    using piece = std::string (*)(std::size_t);
    struct kind {
        std::string_view name, head;
        piece next;
    };
    static auto const n = [](std::size_t i) { return std::to_string(i % 1000); };
    static constexpr auto same = [](std::string_view s) { return std::string{s}; };
    kind const kinds[] = {
        {"one drawing", "┌────┬────┬────┐\n", [](std::size_t i) { return "│行政许可│ " + n(i) + " │ 3 │\n├────┼────┼────┤\n"; }},
        {"many drawings", "", [](std::size_t i) { return "┌────┬────┐\n│许可│ " + n(i) + " │\n└────┴────┘\n"; }},
        {"a drawing without rules", "┌────┬────┬────┐\n", [](std::size_t i) { return "│行政许可│ " + n(i) + " │ 3 │\n"; }},
        {"drawings broken off", "", [](std::size_t i) { return "┌────┬────┬────┐\n│行政许可│ " + n(i) + " │ 3 \n"; }},
        {"a drawn row", "│", [](std::size_t i) { return " " + n(i) + " │"; }},
        {"verticals", "", [](std::size_t) { return same("│"); }},
        {"verticals in lines", "", [](std::size_t) { return same("│\n"); }},
        {"rules", "", [](std::size_t) { return same("─"); }},
        {"rules in lines", "", [](std::size_t) { return same("─\n"); }},
        {"steps", "", [](std::size_t i) { return std::string(i % 997, ' ') + "│x│\n"; }},
        {"Markdown", "| a | b |\n|---|---|\n", [](std::size_t i) { return "| 许可 | " + n(i) + " |\n"; }},
        {"a Markdown row", "", [](std::size_t i) { return "| " + n(i) + " "; }},
        {"bars in lines", "", [](std::size_t) { return same("|\n"); }},
        {"a grid", "", [](std::size_t i) { return "+----+----+\n| 许可 | " + n(i) + " |\n"; }},
        {"a grid without rules", "+----+----+\n", [](std::size_t i) { return "| 许可 | " + n(i) + " |\n"; }},
        {"a rule of a grid", "+--+\n", [](std::size_t) { return same("+-"); }},
        {"spaces", "", [](std::size_t i) { return "行政许可      " + n(i) + "      3\n"; }},
        {"a row of spaces", "", [](std::size_t i) { return n(i) + "      "; }},
        {"tabs", "", [](std::size_t i) { return "行政许可\t" + n(i) + "\t3\n"; }}};
    for (kind const& k : kinds)
        BOOST_TEST(is_linear(
                       full() ? 500'000 : 80'000,
                       [&k](std::size_t size) {
                           return "二、主动公开政府信息情况\n" + std::string{k.head} + repeated(size, k.next) + "\n";
                       },
                       [](std::string const& text) { static_cast<void>(parse(text)); }),
                   k.name);
}

/// Searching costs in proportion to the number of damaged rows, not to its square; counted in steps, not in time.
BOOST_AUTO_TEST_CASE(steps_grow_with_the_damage) {
    requests_form const form;
    auto const steps = [&form](std::size_t rows) {
        requests_text table;
        for (auto const& r : form.view.grids[0].rows) {
            if (rows == 0) break;
            if (r.path == "other_handling.undivided") continue;
            table.rows[r.path] = table.values(r.path).substr(2);  // its first cell is lost
            --rows;
        }
        return solve::solve(form.model, table.items(form)).steps;
    };
    std::size_t const few = steps(4), many = steps(16);
    BOOST_TEST(few > 0u);
    BOOST_TEST(many < 16 * few);
}

BOOST_AUTO_TEST_SUITE_END()
