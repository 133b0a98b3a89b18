// SPDX-License-Identifier: BSL-1.0
/// Build configuration: how definitions are emitted.
#ifndef GONGKAI_CONFIG_HPP
#define GONGKAI_CONFIG_HPP

/// With GONGKAI_SEPARATE_COMPILATION the front-door headers only declare; exactly one translation unit of the program
/// then includes <gongkai/src.hpp>. Without it (the default) every definition is inline.
#if defined(GONGKAI_SEPARATE_COMPILATION)
#define GONGKAI_INLINE
#else
#define GONGKAI_INLINE inline
#endif

#define GONGKAI_VERSION_MAJOR 0
#define GONGKAI_VERSION_MINOR 1
#define GONGKAI_VERSION_PATCH 0

/// Every name carries the interface's version, so that two versions can be in one program. Named here once: `namespace gongkai::read`
/// opens the room in the inline namespace wherever this was seen.
namespace gongkai::inline v0 {
namespace checks {}
namespace form {}
namespace grammar {}
namespace lex {}
namespace read {}
namespace solve {}
namespace text {}
namespace write {}
}  // namespace gongkai::inline v0

#endif
