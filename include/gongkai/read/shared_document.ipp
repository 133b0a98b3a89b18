// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_READ_SHARED_DOCUMENT_IPP
#define GONGKAI_READ_SHARED_DOCUMENT_IPP

#include <memory>
#include <utility>

#include <gongkai/read/document.hpp>
#include <gongkai/read/shared_document.hpp>

namespace gongkai::inline v0::read {

GONGKAI_INLINE shared_document::shared_document(document&& made) : held_(std::make_shared<document const>(std::move(made))) {}

GONGKAI_INLINE document const* shared_document::get() const noexcept {
    auto const* const held = std::any_cast<std::shared_ptr<document const>>(&held_);
    return held == nullptr ? nullptr : held->get();
}

}  // namespace gongkai::inline v0::read

#endif
