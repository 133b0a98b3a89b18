// SPDX-License-Identifier: BSL-1.0
/// section<N>[component]: a section's heading and what stands below it, and what is said where either is not there.
#ifndef GONGKAI_GRAMMAR_SECTION_HPP
#define GONGKAI_GRAMMAR_SECTION_HPP

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/grammar/lines.hpp>
#include <gongkai/text/numeral.hpp>

namespace gongkai::inline v0::grammar {

/// What findings name a section by.
struct section_name {
    std::string_view title;          ///< the form's
    std::vector<std::string> paths;  ///< of its prose or its table in the report
    bool table = false;

    [[nodiscard]] static section_name const& of(int number) {
        static std::array<section_name, 7> const all = [] {
            std::array<section_name, 7> out;
            auto const add = [&out]<class Member, class Content>(form::section_t<Member, Content> const& s) {
                constexpr bool holds_table = !std::is_same_v<Content, form::prose_content>;
                std::string path = form::detail::member_name(s.member);
                section_name& name = out[static_cast<std::size_t>(s.number)];
                name = {s.title, {path}, holds_table};
                if constexpr (holds_table) name.paths = form::make_view(s.content, path).paths();
            };
            std::apply([&](auto const&... s) { (add(s), ...); }, form::edition_2021.sections);
            return out;
        }();
        return all[static_cast<std::size_t>(number)];
    }
};

/// An X3 parser of lines that always matches. Its attribute is the component's, untouched where the section is not there.
template <int N, class Subject>
struct section_parser : x3::unary_parser<Subject, section_parser<N, Subject>> {
    using base = x3::unary_parser<Subject, section_parser<N, Subject>>;
    using attribute_type = typename x3::traits::attribute_of<Subject, x3::unused_type>::type;
    static constexpr bool has_attribute = true;
    constexpr explicit section_parser(Subject const& component) : base(component) {}

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext const& rcontext,
               Attribute& attribute) const {
        parse_context& here = x3::get<parse_context>(context);
        section_name const& name = section_name::of(N);
        std::vector<argument> arguments{{"section", std::string{text::numeral(N)}}, {"title", std::string{name.title}}};
        auto const say = [&](code what, place where) {
            here.say(what, severity::warning, name.paths, std::move(where), arguments);
        };
        lost_end& end_of_text = here.lost_end;
        auto const lack = [&] {
            end_of_text.found = true;
            end_of_text.paths.insert(end_of_text.paths.end(), name.paths.begin(), name.paths.end());
        };
        Iterator at = first;
        if (!heading(N).parse(at, last, context, rcontext, x3::unused)) {
            // Its place is where the next one's heading stands.
            place before;
            if (first != last && first->section > N) {
                before = here.where(first->index);
                arguments.push_back({"before", std::string{text::numeral(first->section)}});
            }
            if (end_of_text.found && N > end_of_text.section) {
                lack();
                (end_of_text.sections += end_of_text.sections.empty() ? "" : "、") += text::numeral(N);
            } else if (!name.table)
                say(code::section_missing, before);
            else if (!here.repeats_removed || N == 2)
                say(code::table_missing, before);
            return true;
        }
        if (first->what == marked_line::kind::lost_heading) say(code::heading_missing, here.where(first->index));
        Iterator const end = detail::body_end(at, last);
        if (at != end) here.bodies[N] = {at->index, at->index + static_cast<std::size_t>(end - at)};
        first = end;
        if (name.table && N > 2 && here.repeats_removed) return true;
        place const where = at != end ? here.where(at->index) : place{};
        end_of_text.open = name.table && N == end_of_text.section;
        if (!this->subject.parse(at, end, context, rcontext, attribute) && name.table) {
            std::size_t const behind = end != last ? end->index : here.lines().lines.size();
            bool const picture = here.has_picture(at[-1].index, behind);
            if (end_of_text.open && !picture)
                lack();
            else
                say(picture ? code::table_is_picture : code::table_missing, where);
        }
        end_of_text.open = false;
        return true;
    }
};
template <int N>
struct of_section {
    template <class Subject>
    using parser = section_parser<N, Subject>;
};
template <int N>
inline constexpr directive<of_section<N>::template parser> section{};

}  // namespace gongkai::inline v0::grammar

#endif
