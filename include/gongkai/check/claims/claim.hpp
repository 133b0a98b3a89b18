// SPDX-License-Identifier: BSL-1.0
/// What a report's prose states: one number (or one statement without a number), what it is a number of, and how it came out.
#ifndef GONGKAI_CHECK_CLAIMS_CLAIM_HPP
#define GONGKAI_CHECK_CLAIMS_CLAIM_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/enum.hpp>

#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::checks {

enum class claim_kind : std::uint8_t {
    count,      ///< a number of cells: 新收46件
    share,      ///< 占44.5%, 办结率77.6%
    change,     ///< 同比增长22.6%, and last year's own numbers: `compare` holds them against last year's report
    parts,      ///< 1260条，其中830条、…: a whole and the numbers that should make it up
    statement,  ///< no number: 未收到申请, 均已答复
};
BOOST_DESCRIBE_ENUM(claim_kind, count, share, change, parts, statement)

enum class verdict : std::uint8_t {
    holds,         ///< as a reading of its words has it, with the rounding that it prints
    differs,       ///< as none has it
    not_compared,  ///< nothing to hold it against, or not surely the report's
};
BOOST_DESCRIBE_ENUM(verdict, holds, differs, not_compared)

/// What words may mean: cells that are added up, less those that are taken off.
struct reading {
    std::string name;  ///< "本年新收", "新收加上年结转"; empty where the cell's own labels say it
    std::vector<std::string> plus, minus;
    bool other = false;  ///< words seldom mean it: agreement with it is said
};

/// How surely a claim is about the report's cells.
enum class certainty : std::uint8_t {
    certain,   ///< a difference is a warning
    doubtful,  ///< what it means was told by what stands around it: a difference is a note
    perhaps,   ///< its scope may be another: agreement is said, a difference is not
    none,      ///< its scope is another: never compared
};
BOOST_DESCRIBE_ENUM(certainty, certain, doubtful, perhaps, none)

/// How a printed number stands for an exact one.
enum class precision : std::uint8_t { exact, about, above, over, under, more_than, less_than };

struct claim {
    claim_kind kind{};
    std::string section;  ///< "overview"
    std::string words;    ///< as printed
    place where;          ///< of the number; of the words where there is none
    std::string printed;  ///< the number's digits as printed, without separators; empty where there is none
    decimal number;       ///< its value; a decrease is negative
    std::string unit;     ///< "件", "%", "万元"
    checks::precision precision{};
    std::int64_t factor = 1;  ///< 10,000 for 5.8万件
    checks::certainty certainty{};
    std::vector<reading> readings;  ///< what it states, the likeliest first; of a share, the part; of a statement, what must be 0
    std::vector<reading> of;        ///< of a share: the wholes that it may be a part of
    std::vector<decimal> parts;     ///< of a sum: the numbers that should add up to it
    std::optional<std::int64_t> part_number, whole_number;             ///< of a share: the numbers that the prose itself gives
    std::optional<std::size_t> about;                                  ///< of a change: the claim that changed
    bool complete = false;                                             ///< of a sum: the list says that it is whole
    enum class fee_said : std::uint8_t { nothing, none, some } fee{};  ///< what it says of the fee for processing
    bool of_last_year = false;                                         ///< last year's own number
    // how it came out
    checks::verdict verdict = checks::verdict::not_compared;
    std::optional<std::size_t> held;     ///< the reading that it agrees with
    bool rounded = false;                ///< it holds but for the rounding of its last digit
    std::string found;                   ///< what its first reading gives, as printed numbers
    std::string table;                   ///< what each of its readings gives: 本年新收312件，新收加上年结转329件
    std::string was, now;                ///< of a change: last year's number and this one's
    std::size_t offset = 0, length = 0;  ///< of the words in the prose, bytes
    std::size_t number_offset = 0, number_length = 0;  ///< of the number's digits
};

}  // namespace gongkai::inline v0::checks

#endif
