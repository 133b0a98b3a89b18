// SPDX-License-Identifier: BSL-1.0
// Each limit made tiny by turn, over texts, pages and files: where less is read than without, a finding names the limit; nothing breaks.
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include "support/test.hpp"

#include <gongkai/parse.hpp>
#include <gongkai/read/file.hpp>
#include <gongkai/write/json.hpp>
#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>
#endif
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx.hpp>
#include <gongkai/read/odt.hpp>
#include <gongkai/read/pdf_xml.hpp>
#include <gongkai/read/xlsx.hpp>

#include "support/make_docx.hpp"
#endif

#include "support/faults.hpp"
#include "support/generate.hpp"
#include "support/layouts.hpp"
#include "support/office.hpp"

namespace gongkai::inline v0 {
BOOST_DESCRIBE_STRUCT(limits, (),
                      (max_bytes, max_cells, max_table_figures, max_solver_steps, max_table_runs, max_fuzzy_labels,
                       max_crowded_rows, max_heading_candidates, max_front_lines, max_front_bytes, max_closing_lines,
                       max_opening_bytes, max_html_bytes, max_html_nodes, max_html_depth, max_docx_part_bytes, max_docx_ratio,
                       max_docx_markup, max_docx_depth, max_pdf_pages, max_pdf_words, max_pdf_page_words, max_pdf_columns))
}

using namespace gongkai;
using namespace gongkai_test;

namespace limits_ {

using members = boost::describe::describe_members<limits, boost::describe::mod_public>;
static_assert(sizeof(limits) == boost::mp11::mp_size<members>::value * sizeof(std::size_t), "a limit is not listed above");

parsed read_with(std::string const& file, limits const& most) {
    static read::readers const all {
#if defined(GONGKAI_WITH_HTML)
        .html = read::html,
#endif
#if defined(GONGKAI_WITH_DOCX)
        .docx = read::docx, .odt = read::odt, .xlsx = read::xlsx, .pdf_xml = read::pdf_xml,
#endif
    };
    auto const document = read::file(file, read::detect(file), all, most);
    return document ? parse(*document, most) : parsed{};
}

/// A report in a layout, damaged so that the solver has work.
std::string printed(layout how, std::size_t seed, std::string_view damage) {
    random_source random{seed};
    generated const g = generate(random, size_class::county);
    model m = model_of(g, random_style(random));
    injection done;
    for (fault const& f : faults())
        if (f.name == damage) {
            injector x{m, random, done, how};
            f.inject(x);
        }
    return rendered(m, how, random);
}

std::map<std::string, std::string> const& inputs() {
    static auto const all = [] {
        std::map<std::string, std::string> out;
        for (layout const how : {layout::tabs, layout::lines_plain, layout::bars, layout::drawing, layout::spaces,
                                 layout::together, layout::words, layout::rtf})
            for (std::string_view const damage : {"clean", "joined_row", "cut_label", "lost_cell"})
                out[std::string{layout_names[static_cast<std::size_t>(how)]} + ' ' + std::string{damage}] =
                    printed(how, 3, damage);
#if defined(GONGKAI_WITH_HTML)
        out["html"] = printed(layout::html, 4, "clean");
        // A table within blocks, deeper than a tiny limit.
        out["html deep"] = "<!DOCTYPE html><html><body><div><div><div><div><div><div><div>" +
                           printed(layout::html, 4, "joined_row") + "</div></div></div></div></div></div></div></body></html>";
#endif
#if defined(GONGKAI_WITH_DOCX)
        out["docx"] = make_docx(printed(layout::docx, 5, "clean"));
        out["odt"] = make_odt(printed(layout::odt, 5, "clean"));
        out["xlsx"] = make_xlsx(printed(layout::xlsx, 5, "clean"));
        out["pdf_xml"] = printed(layout::pdf_xml, 5, "clean");
        out["docx of little"] = make_docx(para(run(std::string(std::size_t{33} << 20, ' '))));
#endif
        // A row with a figure too many.
        std::string crowded = printed(layout::tabs, 3, "clean");
        std::size_t const row = crowded.find("行政许可");
        crowded.insert(crowded.find('\n', row), "\t7");
        out["crowded"] = crowded;
        return out;
    }();
    return all;
}

bool names(parsed const& p, std::string_view limit) {
    for (diagnostic const& d : p.diagnostics)
        for (argument const& a : d.arguments)
            if (a.value == limit) return true;
    return false;
}

}  // namespace limits_

BOOST_AUTO_TEST_SUITE(limits_)

BOOST_AUTO_TEST_CASE(tiny_by_turn) {
    std::map<std::string, std::string> whole;
    for (auto const& [name, file] : inputs()) whole[name] = write::to_json_line(read_with(file, {}));
    boost::mp11::mp_for_each<members>([&](auto member) {
        bool met = false;
        for (std::size_t const tiny : {0U, 1U, 5U})
            for (auto const& [name, file] : inputs()) {
                limits most;
                most.*member.pointer = tiny;
                parsed const p = read_with(file, most);
                bool const said = names(p, member.name);
                met = met || said;
                BOOST_TEST((said || write::to_json_line(p) == whole[name]),
                           member.name << " = " << tiny << ": " << name << " is read otherwise, and nothing names the limit");
            }
#if defined(GONGKAI_WITH_HTML) && defined(GONGKAI_WITH_DOCX)
        BOOST_TEST(met, member.name << " was met by no input");
#endif
    });
}

/// All at once.
BOOST_AUTO_TEST_CASE(all_tiny) {
    for (std::size_t const tiny : {0U, 1U, 2U, 3U, 17U})
        for (auto const& [name, file] : inputs()) {
            limits most;
            boost::mp11::mp_for_each<members>([&](auto member) { most.*member.pointer = tiny; });
            BOOST_TEST(!read_with(file, most).diagnostics.empty(), name << " with limits of " << tiny);
        }
}

BOOST_AUTO_TEST_SUITE_END()
