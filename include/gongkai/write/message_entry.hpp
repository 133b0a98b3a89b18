// SPDX-License-Identifier: BSL-1.0
/// What the table of messages is made of: words in two languages, an entry for each kind of finding, and the clauses that several cite.
#ifndef GONGKAI_WRITE_MESSAGE_ENTRY_HPP
#define GONGKAI_WRITE_MESSAGE_ENTRY_HPP

#include <cstdint>
#include <string_view>

#include <gongkai/report/diagnostic.hpp>

namespace gongkai::inline v0::write {

/// The language of messages.
enum class language : std::uint8_t { zh, en };

/// The same words in both languages; empty where there are none.
struct words {
    std::string_view zh;
    std::string_view en;
    [[nodiscard]] constexpr std::string_view in(language lang) const noexcept { return lang == language::zh ? zh : en; }
};

/// What is said about one kind of finding.
///
/// A sentence shows arguments: `{row}`. `[…]` is left out where an argument in it is missing or empty, and `[…|…]` says
/// the second part instead; so that a sentence is whole with any arguments.
struct message_entry {
    gongkai::code code;
    words sentence;
    words meaning;  ///< one line: what it is, and what to do
    words basis;    ///< the clause that asks for it
};

namespace detail {

inline constexpr words layout_basis{"《政府信息公开条例》第五十条；国办公开办函〔2021〕30号附件",
                                    "Regulations on Open Government Information, art. 50; Notice 〔2021〕30, annex"};
inline constexpr words yearly_basis{"《政府信息公开条例》第四十九条、第五十条",
                                    "Regulations on Open Government Information, art. 49 and 50"};
inline constexpr words balance_basis{"国办公开办函〔2021〕30号附件第三部分表格所列勾稽关系",
                                     "Notice 〔2021〕30, annex, section 三: the balance printed on the form"};
inline constexpr words period_basis{"国办公开办函〔2021〕30号第一部分（二）", "Notice 〔2021〕30, part 一 (二)"};
inline constexpr words deadline_basis{"《政府信息公开条例》第四十九条；国办公开办函〔2021〕30号第二部分",
                                      "Regulations on Open Government Information, art. 49; Notice 〔2021〕30, part 二"};
inline constexpr words rollup_basis{"国办公开办函〔2021〕30号第二部分", "Notice 〔2021〕30, part 二"};
inline constexpr words total_basis{"国办公开办函〔2021〕30号附件：表格“总计”", "Notice 〔2021〕30, annex: 总计 on the form"};

}  // namespace detail

}  // namespace gongkai::inline v0::write

#endif
