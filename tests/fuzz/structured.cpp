// SPDX-License-Identifier: BSL-1.0
// A report of the generator's, damaged first in one of its ways and then byte by byte. The first bytes choose the report, the way, the format
// and the layout; four bytes each are a piece of damage to what was printed. What is not damaged must be read as it is, and alike in all formats.
#include "bytes.hpp"
#include "oracle.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <generator/classes.hpp>
#include <generator/judge.hpp>
#include <generator/make.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/read/document.hpp>
#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>
#endif
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx.hpp>
#endif

#include "../support/misplaced.hpp"
#include "labels.hpp"

using namespace gongkai_fuzz;

namespace {

/// A reading, and what its places count in.
struct reading {
    gongkai::parsed parsed;
    std::string located;
};
reading read_as(generator::format as, std::string const& source) {
    [[maybe_unused]] auto const of = [](gongkai::read::document const& d) {
        return reading{gongkai::parse(d), std::string{d.located_text()}};
    };
#if defined(GONGKAI_WITH_HTML)
    if (as == generator::format::html) return of(gongkai::read::html(source));
#endif
#if defined(GONGKAI_WITH_DOCX)
    if (as == generator::format::docx) return of(gongkai::read::docx(source));
#endif
    return {gongkai::parse(source), source};
}
bool readable(generator::format as) {
    switch (as) {
        case generator::format::text: return true;
#if defined(GONGKAI_WITH_HTML)
        case generator::format::html: return true;
#endif
#if defined(GONGKAI_WITH_DOCX)
        case generator::format::docx: return true;
#endif
        default: return false;
    }
}

/// One piece of damage: bytes gone, doubled, moved, or others put in.
void damage(std::string& text, bytes& in) {
    static std::vector<std::string> const words = [] {
        std::vector<std::string> out = labels_of_form();
        for (char const* const w :
             {"\n", "\t", " ", "|", "0", "1", "/", "—", "\n\n", "第1页", "\u3000", "，", "<", "&", "年", "2023"})
            out.emplace_back(w);
        return out;
    }();
    std::uint8_t const how = in.one();
    std::size_t const at = in.two() * (text.size() + 1) / 65536, length = std::size_t{1} << (in.one() % 8);
    switch (how % 5) {
        case 0: text.erase(at, length); break;
        case 1: text.insert(at, text.substr(at, length)); break;
        case 2: text.insert(at, words[(how / 5 + length) % words.size()]); break;
        case 3: {
            std::string const moved = text.substr(at, length);
            text.erase(at, length);
            text.insert(std::min(at + 2 * length, text.size()), moved);
            break;
        }
        default:
            if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << how / 5 % 8));
    }
}

/// Figures of 二 that run together are no identity's.
bool runs_together(generator::document const& d) {
    return d.as == generator::format::text && (d.laid == generator::layout::glued || d.laid == generator::layout::one_line);
}
void check_undamaged(generator::document const& d, gongkai::parsed const& r) {
    generator::verdict const v = generator::judge(d, generator::reading_of(r));
    demand(v.n.failing == 0, "an undamaged report is read otherwise", v.faults.empty() ? "" : v.faults.front());
    demand(v.n.said == 0 || runs_together(d), "a figure of an undamaged report is not read", r.source.format);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    bytes in{data, size};
    generator::chance by{in.two()};
    std::uint8_t const way = in.one(), form = in.one();
    static std::vector<generator::format> const formats = [] {
        std::vector<generator::format> out;
        for (generator::format const f : generator::formats)
            if (readable(f)) out.push_back(f);
        return out;
    }();
    generator::format const as = formats[form % formats.size()];
    std::vector<generator::fault const*> faults;
    if (way != 0) faults.push_back(&generator::classes()[way % generator::classes().size()]);
    if (way != 0 && !generator::occurs(*faults.front(), as)) return 0;
    auto [d, done] = generator::make(generator::any_plan(by), faults, as, by);
    if (way == 0) d.laid = generator::layouts[form / formats.size() % generator::layouts.size()];
    std::string source = generator::rendered(d, by);
    bool const whole = in.empty();
    while (!in.empty()) damage(source, in);

    auto const [r, located] = read_as(as, source);
    bool const lines = as != generator::format::docx;
    check_report(r, {located, lines, false});
    if (size % 8 == 1) check_json(r, is_utf8(located));
    if (whole)
        demand(gongkai_test::misplaced(r, lines ? source : std::string{}).empty(), "places do not hold what was read there");
    if (whole && way == 0) {
        check_undamaged(d, r);
        bool const all = !runs_together(d);
        for (generator::format const other : formats) {  // the same report in every format
            if (other == as) continue;
            d.as = other;
            d.laid = generator::layout::tabs;
            gongkai::parsed const again = read_as(other, generator::rendered(d, by)).parsed;
            check_undamaged(d, again);
            demand(!all || (r.report.requests == again.report.requests && r.report.review == again.report.review &&
                            r.report.litigation == again.report.litigation),
                   "one report is read otherwise in another format");
        }
    }
    return 0;
}
