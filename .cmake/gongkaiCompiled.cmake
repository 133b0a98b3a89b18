# SPDX-License-Identifier: BSL-1.0
# The library compiled once, for programs of several units: gongkai::compiled. Its definitions are compiled in the build that asks for it, by that
# build's compiler and flags, room by room, so that a change costs one room's time. Used by the project itself and by its installed package.

# gongkai_compiled(INCLUDE), with the folder of the headers: makes the target, which is built where something links it.
function(gongkai_compiled include)
    if(TARGET gongkai_compiled)
        return()
    endif()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${include}/gongkai/src.hpp)
    file(STRINGS ${include}/gongkai/src.hpp definitions REGEX "^#include <gongkai/.*\\.ipp>$")
    foreach(definition IN LISTS definitions)
        string(REGEX REPLACE "^#include <gongkai/([a-z]+).*" "\\1" room "${definition}")
        list(APPEND rooms ${room})
        string(APPEND source_of_${room} "${definition}\n")
    endforeach()
    list(REMOVE_DUPLICATES rooms)
    add_library(gongkai_compiled STATIC EXCLUDE_FROM_ALL)
    add_library(gongkai::compiled ALIAS gongkai_compiled)
    foreach(room IN LISTS rooms)
        file(CONFIGURE OUTPUT gongkai_${room}.cpp CONTENT "${source_of_${room}}")
        target_sources(gongkai_compiled PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/gongkai_${room}.cpp)
    endforeach()
    target_link_libraries(gongkai_compiled PUBLIC gongkai::gongkai)
    target_compile_definitions(gongkai_compiled PUBLIC GONGKAI_SEPARATE_COMPILATION)
endfunction()
