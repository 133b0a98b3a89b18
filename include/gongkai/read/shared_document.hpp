// SPDX-License-Identifier: BSL-1.0
/// A document that several reports are of.
#ifndef GONGKAI_READ_SHARED_DOCUMENT_HPP
#define GONGKAI_READ_SHARED_DOCUMENT_HPP

#include <any>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::read {

struct document;

/// What a reader made of a file; null where there is none. Copies hold the same one. A shared pointer whose type is erased, since
/// <memory> costs a unit that only passes reports on as much as all of the report's own structs.
class shared_document {
public:
    shared_document() noexcept = default;
    explicit shared_document(document&& made);

    [[nodiscard]] document const* get() const noexcept;
    [[nodiscard]] explicit operator bool() const noexcept { return get() != nullptr; }
    [[nodiscard]] document const& operator*() const noexcept { return *get(); }
    [[nodiscard]] document const* operator->() const noexcept { return get(); }

private:
    std::any held_;
};

}  // namespace gongkai::inline v0::read

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/read/shared_document.ipp>
#endif

#endif
