// SPDX-License-Identifier: BSL-1.0
/// Finding a rule inside a text, where X3 by itself matches at the front.
#ifndef GONGKAI_LEX_SEARCH_HPP
#define GONGKAI_LEX_SEARCH_HPP

#include <type_traits>
#include <utility>

#include <boost/spirit/home/x3.hpp>

#include <gongkai/lex/rule.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::lex {

namespace detail {

/// One character of UTF-8, whatever it is.
struct any_character : x3::parser<any_character> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    template <class Context, class RContext, class Attribute>
    bool parse(iterator& first, iterator const& last, Context const&, RContext&, Attribute&) const {
        if (first == last) return false;
        do ++first;
        while (first != last && text::is_continuation(*first));
        return true;
    }
};

/// The first match of `Subject`: what `Gap` matches is passed over where there is none. Fails at the text's end.
template <class Subject, class Gap>
struct search_directive : x3::unary_parser<Subject, search_directive<Subject, Gap>> {
    using base = x3::unary_parser<Subject, search_directive<Subject, Gap>>;
    static bool const is_pass_through_unary = true;
    static bool const handles_container = Subject::handles_container;
    constexpr search_directive(Subject const& s, Gap const& g) : base(s), gap(g) {}

    template <class Context, class RContext, class Attribute>
    bool parse(iterator& first, iterator const& last, Context const& context, RContext& rcontext, Attribute& attribute) const {
        for (iterator at = first;;) {
            iterator end = at;
            if (attempt(end, last, context, rcontext, attribute)) {
                first = end;
                return true;
            }
            if (!gap.parse(at, last, context, rcontext, x3::unused)) return false;
        }
    }

private:
    /// Into an attribute of its own: X3 does not take back what a failed match has written.
    template <class Context, class RContext, class Attribute>
    bool attempt(iterator& at, iterator const& last, Context const& context, RContext& rcontext, Attribute& attribute) const {
        if constexpr (std::is_same_v<std::remove_const_t<Attribute>, x3::unused_type>) {
            return this->subject.parse(at, last, context, rcontext, attribute);
        } else {
            Attribute found{};
            if (!this->subject.parse(at, last, context, rcontext, found)) return false;
            attribute = std::move(found);
            return true;
        }
    }
    Gap gap;
};

/// Matches where `Subject` does and `Convert` makes a value of its attribute, of type `Ast`; that value is the attribute.
template <class Ast, class Subject, class Convert>
struct converted_directive : x3::unary_parser<Subject, converted_directive<Ast, Subject, Convert>> {
    using base = x3::unary_parser<Subject, converted_directive<Ast, Subject, Convert>>;
    using attribute_type = typename std::invoke_result_t<Convert, Ast const&>::value_type;
    static bool const has_attribute = true;
    static bool const handles_container = false;
    constexpr converted_directive(Subject const& s, Convert const& c) : base(s), convert(c) {}

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext& rcontext, Attribute& attribute) const {
        Iterator at = first;
        Ast ast{};
        if (!this->subject.parse(at, last, context, rcontext, ast)) return false;
        auto value = convert(std::as_const(ast));
        if (!value) return false;
        x3::traits::move_to(*std::move(value), attribute);
        first = at;
        return true;
    }

private:
    Convert convert;
};

}  // namespace detail

/// One character of UTF-8.
inline constexpr detail::any_character any_character{};

/// Finds the first match of `subject` in a text; *search(subject) finds each, one behind the other. Where it does not match, `gap` is
/// passed over (one character, unless it is said). Linear where the subject fails fast. Attribute: the subject's.
template <class Subject, class Gap = detail::any_character>
[[nodiscard]] constexpr auto search(Subject const& subject, Gap const& gap = {}) {
    return detail::search_directive<typename x3::extension::as_parser<Subject>::value_type,
                                    typename x3::extension::as_parser<Gap>::value_type>{x3::as_parser(subject),
                                                                                        x3::as_parser(gap)};
}

/// A match of `subject`, whose attribute is an `Ast`, that `convert` (Ast to std::optional<T>) accepts. Attribute: T.
template <class Ast, class Subject, class Convert>
[[nodiscard]] constexpr auto converted(Subject const& subject, Convert const& convert) {
    return detail::converted_directive<Ast, typename x3::extension::as_parser<Subject>::value_type, Convert>{
        x3::as_parser(subject), convert};
}

}  // namespace gongkai::inline v0::lex

#endif
