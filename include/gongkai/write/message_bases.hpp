// SPDX-License-Identifier: BSL-1.0
/// The clauses that several messages cite.
#ifndef GONGKAI_WRITE_MESSAGE_BASES_HPP
#define GONGKAI_WRITE_MESSAGE_BASES_HPP

#include <gongkai/write/message_entry.hpp>

namespace gongkai::inline v0::write::detail {

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

}  // namespace gongkai::inline v0::write::detail

#endif
