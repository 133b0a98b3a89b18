// SPDX-License-Identifier: BSL-1.0
/// Places in Word files and PDFs, in words.
#ifndef GONGKAI_WRITE_PLACES_HPP
#define GONGKAI_WRITE_PLACES_HPP

#include <string>

#include <gongkai/config.hpp>
#include <gongkai/report/cell.hpp>
#include <gongkai/write/message_table.hpp>

namespace gongkai::inline v0::write {

/// Where bytes do not name a place: 第2个表第6行第9格, 第4页左75毫米、上159毫米处, 第5段第14字; in English as the reader has it, and the character. Empty for places in
/// text.
[[nodiscard]] std::string words_of(place const& where, language lang);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/places.ipp>
#endif

#endif
