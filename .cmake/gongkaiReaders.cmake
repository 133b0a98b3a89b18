# SPDX-License-Identifier: BSL-1.0
# The optional readers: gongkai::html, gongkai::docx and gongkai::pdf are gongkai::gongkai and the libraries that the reader's header
# needs. Each is made only where these are found. Used by the project itself and by its installed package.

set(gongkai_html_modules gumbo)
set(gongkai_docx_modules libzip pugixml)
set(gongkai_pdf_modules poppler-cpp)

# gongkai_readers(INCLUDE html docx pdf), with the folder of the headers: makes those targets that can be made, and sets
# gongkai_NAME_FOUND in the caller's scope.
function(gongkai_readers include)
    find_package(PkgConfig QUIET)
    foreach(name IN LISTS ARGN)
        set(gongkai_${name}_FOUND FALSE PARENT_SCOPE)
        if(NOT DEFINED gongkai_${name}_modules OR NOT PKG_CONFIG_FOUND OR NOT EXISTS ${include}/gongkai/read/${name}.hpp)
            continue()
        endif()
        pkg_check_modules(gongkai_${name} QUIET IMPORTED_TARGET GLOBAL ${gongkai_${name}_modules})
        if(NOT gongkai_${name}_FOUND)
            continue()
        endif()
        if(NOT TARGET gongkai::${name})
            add_library(gongkai::${name} INTERFACE IMPORTED GLOBAL)
            target_link_libraries(gongkai::${name} INTERFACE gongkai::gongkai PkgConfig::gongkai_${name})
        endif()
        set(gongkai_${name}_FOUND TRUE PARENT_SCOPE)
    endforeach()
endfunction()
