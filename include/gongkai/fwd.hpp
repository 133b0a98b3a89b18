// SPDX-License-Identifier: BSL-1.0
/// The public types, declared only: for headers of programs that pass them on.
#ifndef GONGKAI_FWD_HPP
#define GONGKAI_FWD_HPP

#include <cstdint>

namespace gongkai::inline v0 {

enum class origin : std::uint8_t;
enum class severity : std::uint8_t;
enum class code : std::uint16_t;
struct position;
struct place;
struct decimal;
template <class T>
class cell;
struct prose;
struct annual_report;
struct argument;
struct diagnostic;
struct source_info;
struct parsed;
struct limits;
using parse_options = limits;

namespace read {
struct document;
}
namespace checks {
struct comparison;
struct rollup_result;
struct suppression;
}  // namespace checks
namespace write {
enum class language : std::uint8_t;
struct checked;
struct json_options;
}  // namespace write

}  // namespace gongkai::inline v0

#endif
