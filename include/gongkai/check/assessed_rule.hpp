// SPDX-License-Identifier: BSL-1.0
/// A rule of the form and how it came out for one report.
#ifndef GONGKAI_CHECK_ASSESSED_RULE_HPP
#define GONGKAI_CHECK_ASSESSED_RULE_HPP

#include <cstdint>
#include <optional>
#include <string>

#include <boost/describe/enum.hpp>

#include <gongkai/config.hpp>
#include <gongkai/report/diagnostic.hpp>

namespace gongkai::inline v0::checks {

/// How a rule came out.
enum class rule_status : std::uint8_t { holds, broken, not_assessable };
BOOST_DESCRIBE_ENUM(rule_status, holds, broken, not_assessable)

struct assessed_rule {
    gongkai::code rule{};
    rule_status status{};
    std::optional<diagnostic> finding{};  ///< of a broken one, the first
    std::string lacking{};                ///< of one that is not assessable, what the reading lacks: "closing.date"
};

}  // namespace gongkai::inline v0::checks

#endif
