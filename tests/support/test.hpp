// SPDX-License-Identifier: BSL-1.0
// Boost.Test, and how it prints the library's values, so that a test says BOOST_TEST(a == b) of any of them.
#ifndef GONGKAI_TEST_TEST_HPP
#define GONGKAI_TEST_TEST_HPP

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/test/unit_test.hpp>

#include <gongkai/report/cells.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/report/findings.hpp>
#include <gongkai/report/members.hpp>

namespace gongkai_test {

/// What the stream has no operator for: the values below print themselves, and all others as the type's size in bytes.
template <class T>
concept streamed = requires(std::ostream& out, T const& value) {
    out << value;
};

template <class T>
void print(std::ostream& out, T const& value);

inline void print(std::ostream& out, std::nullopt_t) { out << "nothing"; }
inline void print(std::ostream& out, std::nullptr_t) { out << "null"; }
inline void print(std::ostream& out, gongkai::decimal d) { out << to_string(d); }
inline void print(std::ostream& out, gongkai::date d) { out << to_string(d); }
inline void print(std::ostream& out, gongkai::position const& p) { out << p.offset << '@' << p.line << ':' << p.column; }
inline void print(std::ostream& out, gongkai::place const& p) {
    print(out, p.start);
    out << '-';
    print(out, p.end);
    out << (p.within.empty() ? "" : " in ") << p.within;
}
inline void print(std::ostream& out, gongkai::diagnostic const& d) {
    out << boost::describe::enum_to_string(d.code, "") << " (" << boost::describe::enum_to_string(d.severity, "") << ')';
    for (std::string const& path : d.paths) out << ' ' << path;
    for (gongkai::argument const& a : d.arguments) out << ' ' << a.name << "='" << a.value << '\'';
    out << ' ';
    print(out, d.where);
}
template <class T>
void print(std::ostream& out, gongkai::cell<T> const& c) {
    out << boost::describe::enum_to_string(c.origin, "") << ' ';
    print(out, c.optional());
}
template <class T>
void print(std::ostream& out, std::optional<T> const& value) {
    value ? print(out, *value) : print(out, std::nullopt);
}
template <class... T>
void print(std::ostream& out, std::variant<T...> const& value) {
    std::visit([&out](auto const& v) { print(out, v); }, value);
}
template <class T>
void print(std::ostream& out, std::vector<T> const& values) {
    char const* separator = "{";
    for (T const& value : values) {
        out << separator;
        print(out, value);
        separator = ", ";
    }
    out << (values.empty() ? "{}" : "}");
}
inline void print(std::ostream& out, gongkai::findings const& found) {
    print(out, static_cast<std::vector<gongkai::diagnostic> const&>(found));
}
template <class T>
void print(std::ostream& out, T const& value) {
    if constexpr (std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value)
        out << boost::describe::enum_to_string(value, "?");
    else if constexpr (std::is_enum_v<T>)
        out << '#' << static_cast<long long>(value);
    else if constexpr (std::is_same_v<T, char32_t>)
        out << "U+" << std::hex << static_cast<unsigned long>(value) << std::dec;
    else if constexpr (std::is_convertible_v<T, std::u32string_view>)
        for (char32_t const c : std::u32string_view{value}) (out << ' ', print(out, c));
    else if constexpr (gongkai::described<T>) {
        char const* separator = "{";
        gongkai::each_member(value, [&](std::string_view name, auto const& member) {
            out << separator << name << ": ";
            print(out, member);
            separator = ", ";
        });
        out << '}';
    } else if constexpr (streamed<T>)
        out << value;
    else
        out << "[" << sizeof(T) << " bytes]";
}

}  // namespace gongkai_test

/// All that a stream does not print: enums of the library, its structs, and what holds them.
template <class T>
requires(!gongkai_test::streamed<T> || std::is_same_v<T, char32_t>) struct boost::test_tools::tt_detail::print_log_value<T> {
    void operator()(std::ostream& out, T const& value) { gongkai_test::print(out, value); }
};

#endif
