// SPDX-License-Identifier: BSL-1.0
/// Sentences to claims: what each number stands for, by the frames that the words about it fill, and whose number it is.
#ifndef GONGKAI_CHECK_CLAIMS_READER_HPP
#define GONGKAI_CHECK_CLAIMS_READER_HPP

#include <vector>

#include <gongkai/check/claims/claim.hpp>
#include <gongkai/check/claims/scope.hpp>
#include <gongkai/config.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/text/folded.hpp>

namespace gongkai::inline v0::checks::claims {

/// The claims of a prose section, which is folded, in its order; `about` of a change counts in them. Linear in the text.
[[nodiscard]] std::vector<claim> read_claims(prose const& section, text::folded const& folded, author const& who);

}  // namespace gongkai::inline v0::checks::claims

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/claims/reader.ipp>
#endif

#endif
