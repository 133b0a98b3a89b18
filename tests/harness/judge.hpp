// SPDX-License-Identifier: BSL-1.0
/// A reading against the truth, cell by cell: right, null and said, or wrong.
#ifndef GONGKAI_HARNESS_JUDGE_HPP
#define GONGKAI_HARNESS_JUDGE_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/report/parsed.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/text/utf8.hpp>

#include "../support/figures.hpp"
#include "../support/model.hpp"

namespace gongkai_test {

/// Counts of one line of a table.
struct tally {
    std::size_t texts = 0, whole = 0, cells = 0, right = 0;
    std::size_t null = 0;    ///< cells without a value, and a finding says so
    std::size_t wrong = 0;   ///< cells with another value than the source's, said or not
    std::size_t silent = 0;  ///< cells without a value, and nothing says so
    std::size_t unsaid = 0;  ///< findings that are asked for, of the cell or what holds it, and not there
    std::size_t lost = 0;    ///< texts with all that is needed that are not whole
    std::size_t heads = 0;   ///< texts whose issuer or year is wrong
    std::size_t prose = 0;   ///< texts with a paragraph of 一, 五 or 六 that its section has not, unsaid

    void add(tally const& o) {
        for (std::size_t tally::*const m :
             {&tally::texts, &tally::whole, &tally::cells, &tally::right, &tally::null, &tally::wrong, &tally::silent,
              &tally::unsaid, &tally::lost, &tally::heads, &tally::prose})
            this->*m += o.*m;
    }
};

/// The cells of a reading, by those of the form that the report was made of, and what its findings say of them.
class reading {
public:
    reading(gongkai::parsed const& p, form_tables const& tables)
        : parsed_(p), tables_(tables), values_(figures(p.report, tables)) {
        for (std::size_t c = 0; c < values_.size(); ++c)
            if (values_[c]) read_[tables.table_of(c)] = true;
    }

    [[nodiscard]] figure const& value(std::size_t cell) const { return values_[cell]; }

    /// Whether a finding names the cell, its row, or its table where nothing else of the table was read. The whole of 四 is one row.
    [[nodiscard]] bool says(std::size_t cell) const {
        std::string_view const path = tables_.paths[cell];
        for (gongkai::diagnostic const& d : parsed_.diagnostics) {
            if (d.severity < gongkai::severity::warning) continue;
            if (d.code == gongkai::code::free_form || d.code == gongkai::code::nothing_read) return true;
            for (std::string const& p : d.paths)
                if (gongkai::is_at_or_below(path, p) &&
                    (p.find('.') != std::string::npos || tables_.table_of(cell) == 2 || !read_[tables_.table_of(cell)]))
                    return true;
        }
        return false;
    }

    /// Paths of cells with a value that the form's edition does not have.
    [[nodiscard]] std::vector<std::string> strangers() const {
        std::vector<std::string> out;
        auto const& own = form_tables::of(parsed_.report);
        if (&own == &tables_) return out;
        auto const cells = cells_in_order(parsed_.report);
        auto const end = tables_.paths.begin() + static_cast<std::ptrdiff_t>(tables_.first[1]);
        for (std::size_t c = 0; c < own.first[1]; ++c)
            if (gongkai::value_of(cells[c]) && std::find(tables_.paths.begin(), end, own.paths[c]) == end)
                out.push_back(own.paths[c]);
        return out;
    }

private:
    gongkai::parsed const& parsed_;
    form_tables const& tables_;
    std::vector<figure> values_;
    std::array<bool, 3> read_{};  ///< tables of which something was read
};

/// What came of one text.
struct verdict {
    tally counts;
    std::array<bool, 3> tables{true, true, true};  ///< sections 二, 三, 四 all right
    std::vector<std::string> faults;               ///< a line each cell that breaks the promise
    std::vector<std::string> nulls;                ///< and each that is null and said
};

inline verdict judge(reading const& got, std::vector<figure> const& truth, form_tables const& tables) {
    verdict v;
    tally& t = v.counts;
    t.texts = 1;
    t.cells = truth.size();
    for (std::size_t c = 0; c < truth.size(); ++c) {
        figure const& value = got.value(c);
        if (value == truth[c]) {
            ++t.right;
            continue;
        }
        v.tables[tables.table_of(c)] = false;
        bool const said = got.says(c);
        ++(t.*(value ? &tally::wrong : said ? &tally::null : &tally::silent));
        std::string const line = tables.paths[c] + ": want " + to_text(truth[c]) + ", got " + to_text(value);
        (value || !said ? v.faults : v.nulls)
            .push_back((value  ? "WRONG"
                        : said ? "null"
                               : "SILENT") +
                       (" " + line) + (value && said ? ", said" : ""));
    }
    for (std::string const& path : got.strangers()) {
        ++t.wrong;
        v.tables[0] = false;
        v.faults.push_back("WRONG " + path + " has a value");
    }
    t.whole = t.right == t.cells && t.wrong == 0 ? 1 : 0;
    return v;
}

/// The Chinese letters of a text, whatever stands between them.
inline std::u32string chinese(std::string_view utf8) {
    std::u32string out;
    for (std::size_t i = 0; i < utf8.size();)
        if (char32_t const c = gongkai::text::next_code_point(utf8, i); c >= 0x4E00 && c <= 0x9FFF) out += c;
    return out;
}
/// The paragraphs of 一, 五 and 六 whose words are not in their section; in another of the three where a finding says that their own is
/// missing, since nothing tells where a section without its heading begins behind another's prose.
inline std::vector<std::string> lost_prose(model const& m, gongkai::parsed const& p) {
    std::vector<std::string> out;
    bool const is_form = std::any_of(m.truth.begin(), m.truth.end(), [](figure const& f) { return f.has_value(); });
    if (m.sections.size() != 6 || !is_form) return out;
    gongkai::annual_report const& r = p.report;
    auto const missing = [&p](std::string_view section) {
        return std::any_of(p.diagnostics.begin(), p.diagnostics.end(), [section](gongkai::diagnostic const& d) {
            return d.code == gongkai::code::section_missing && !d.paths.empty() && d.paths.front() == section;
        });
    };
    std::u32string const all = chinese(r.overview.text + r.problems_and_improvements.text + r.other_matters.text);
    auto const look = [&](std::size_t section, gongkai::prose const& own, std::string_view path) {
        std::u32string const read = missing(path) ? all : chinese(own.text);
        for (std::string const& paragraph : m.sections[section].paragraphs)
            if (read.find(chinese(paragraph)) == std::u32string::npos) out.push_back(paragraph);
    };
    look(0, r.overview, "overview");
    look(4, r.problems_and_improvements, "problems_and_improvements");
    look(5, r.other_matters, "other_matters");
    return out;
}

}  // namespace gongkai_test

#endif
