// SPDX-License-Identifier: BSL-1.0
/// A value, or why there is none: what std::expected is from C++23 on.
#ifndef GONGKAI_REPORT_RESULT_HPP
#define GONGKAI_REPORT_RESULT_HPP

#include <utility>
#include <variant>

#include <gongkai/config.hpp>

namespace gongkai::inline v0 {

/// `*` and `->` ask that there is a value, `error` that there is none; like std::expected, nothing throws.
template <class T, class E>
class result {
public:
    using value_type = T;
    using error_type = E;

    result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    result(E error) : held_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const noexcept { return held_.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] T& operator*() & noexcept { return *std::get_if<0>(&held_); }
    [[nodiscard]] T const& operator*() const& noexcept { return *std::get_if<0>(&held_); }
    [[nodiscard]] T&& operator*() && noexcept { return std::move(*std::get_if<0>(&held_)); }
    [[nodiscard]] T* operator->() noexcept { return std::get_if<0>(&held_); }
    [[nodiscard]] T const* operator->() const noexcept { return std::get_if<0>(&held_); }
    [[nodiscard]] E const& error() const noexcept { return *std::get_if<1>(&held_); }

private:
    std::variant<T, E> held_;
};

}  // namespace gongkai::inline v0

#endif
