// SPDX-License-Identifier: BSL-1.0
/// What tests/mutation.py writes into copies of the headers: each change has a number, and is made where that number is the active one.
/// Every such place notes that it was reached. In a constant expression none compiles: nothing could choose there.
#ifndef GONGKAI_TESTS_MUTATION_MUTANT_HPP
#define GONGKAI_TESTS_MUTATION_MUTANT_HPP

#include <type_traits>

#include <boost/spirit/home/x3/core/parser.hpp>
#include <boost/spirit/home/x3/core/skip_over.hpp>
#include <boost/spirit/home/x3/support/unused.hpp>

namespace mutation {

inline constexpr int most = 4096;
inline int active = -1;  // set before anything else runs, from the environment (choose.cpp)
inline bool reached[most] = {};

inline bool chosen(int n) {
    reached[n] = true;
    return active == n;
}
constexpr bool refused(int n) { return n < 0 ? false : throw n; }

/// Whether change n is made.
constexpr bool made(int n) { return std::is_constant_evaluated() ? refused(n) : chosen(n); }

/// true and false.
constexpr bool flag(int n, bool value) { return made(n) != value; }

/// a < b becomes a < op(n) < b, whose first half is a `left`.
struct op {
    int n;
};
template <class L>
struct left {
    L const& value;
    int n;
};
// NOLINTBEGIN
#define GONGKAI_MUTATION_RELATION(SIGN, OTHER)                                      \
    template <class L>                                                              \
    constexpr left<L> operator SIGN(L const& l, op o) {                             \
        return {l, o.n};                                                            \
    }                                                                               \
    template <class L, class R>                                                     \
    requires requires(L const& l, R const& r) { l SIGN r, l OTHER r; }              \
    constexpr auto operator SIGN(left<L> l, R const& r)->decltype(l.value SIGN r) { \
        if (made(l.n)) return l.value OTHER r;                                      \
        return l.value SIGN r;                                                      \
    }
GONGKAI_MUTATION_RELATION(<, <=)
GONGKAI_MUTATION_RELATION(<=, <)
GONGKAI_MUTATION_RELATION(>, >=)
GONGKAI_MUTATION_RELATION(>=, >)
GONGKAI_MUTATION_RELATION(==, !=)
GONGKAI_MUTATION_RELATION(!=, ==)
GONGKAI_MUTATION_RELATION(+, -)
GONGKAI_MUTATION_RELATION(-, +)
#undef GONGKAI_MUTATION_RELATION
// NOLINTEND

/// In a rule, before a word: matches nothing, and fails where change n is made.
struct unless : boost::spirit::x3::parser<unless> {
    using attribute_type = boost::spirit::x3::unused_type;
    static bool const has_attribute = false;
    int n;
    constexpr explicit unless(int number) : n(number) {}
    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator&, Iterator const&, Context const&, RContext&, Attribute&) const {
        return !made(n);
    }
};

}  // namespace mutation

#endif
