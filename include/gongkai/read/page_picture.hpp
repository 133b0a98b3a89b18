// SPDX-License-Identifier: BSL-1.0
/// A page of a document as a picture, for what shows it.
#ifndef GONGKAI_READ_PAGE_PICTURE_HPP
#define GONGKAI_READ_PAGE_PICTURE_HPP

#include <string>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::read {

/// Its size is in points, as the boxes of its words are.
struct page_picture {
    double width = 0, height = 0;
    std::string png;
};

}  // namespace gongkai::inline v0::read

#endif
