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

#endif
