// SPDX-License-Identifier: BSL-1.0
// The attribute types of X3 rules, for tests that pin them.
#ifndef GONGKAI_TEST_ATTRIBUTE_HPP
#define GONGKAI_TEST_ATTRIBUTE_HPP

#include <type_traits>

#include <boost/spirit/home/x3/support/traits/attribute_of.hpp>
#include <boost/spirit/home/x3/support/unused.hpp>

namespace gongkai_test {

/// What a rule gives, in the library's one context.
template <class Rule>
using attribute_of =
    typename boost::spirit::x3::traits::attribute_of<std::remove_cvref_t<Rule>, boost::spirit::x3::unused_type>::type;

}  // namespace gongkai_test

#endif
