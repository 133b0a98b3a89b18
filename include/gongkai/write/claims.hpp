// SPDX-License-Identifier: BSL-1.0
/// The claims of a report's prose as text and JSON: each with its words, its cells and how it came out.
#ifndef GONGKAI_WRITE_CLAIMS_HPP
#define GONGKAI_WRITE_CLAIMS_HPP

#include <string>
#include <vector>

#include <gongkai/check/claims/claim.hpp>
#include <gongkai/config.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::inline v0::write {

/// One line for each claim: how it came out, its words, and what the cells have that it was compared with.
[[nodiscard]] std::string to_text(std::vector<checks::claim> const& claims, language lang = language::zh);

namespace detail {
/// `"claims": […]` in an object.
void put_claims(text::json_stream& json, std::vector<checks::claim> const& claims);
}  // namespace detail

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/claims.ipp>
#endif

#endif
