# SPDX-License-Identifier: MIT
#
# Desktop entry, file type, icons, metainfo, manual pages; and the Debian packages pay-recipients and k2-sandbox.
set(app_id io.github.payrecipients.payrecipients)
set(made ${CMAKE_CURRENT_BINARY_DIR}/linux)

# The pictures of the README, as they are found in the repository. The first is the one that software centres show.
set(METAINFO_SCREENSHOTS "")
function(add_screenshot picture caption)
    if(NOT EXISTS ${PROJECT_SOURCE_DIR}/docs/gallery/${picture}.png)
        message(FATAL_ERROR "There is no picture docs/gallery/${picture}.png")
    endif()
    if(METAINFO_SCREENSHOTS STREQUAL "")
        set(kind " type=\"default\"")
    endif()
    set(METAINFO_SCREENSHOTS "${METAINFO_SCREENSHOTS}
    <screenshot${kind}>
      <caption>${caption}</caption>
      <image>${PROJECT_HOMEPAGE_URL}/raw/v${PROJECT_VERSION}/docs/gallery/${picture}.png</image>
    </screenshot>" PARENT_SCOPE)
endfunction()
add_screenshot(recipients "A recipient with its destination reference, beside the list")
add_screenshot(overview "The overview: totals by category and status, and what needs attention")
add_screenshot(import "An import shows row by row what it would do, before it does it")
add_screenshot(approvals-dark "Who waits for approval, in dark colours")
add_screenshot(recipients-high-contrast-kiswahili "High contrast, in Kiswahili")
configure_file(linux/${app_id}.metainfo.xml.in ${made}/${app_id}.metainfo.xml @ONLY)

install(FILES linux/${app_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT application)
install(FILES ${made}/${app_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT application)
install(FILES linux/${app_id}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
    RENAME ${app_id}.xml COMPONENT application)

set(hicolor ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
set(book_icon application-vnd.payrecipients.shared-book)
foreach(size IN ITEMS 16 24 32 48 64 128 256 512)
    install(FILES icons/pay-recipients-${size}.png DESTINATION ${hicolor}/${size}x${size}/apps
        RENAME ${app_id}.png COMPONENT application)
    install(FILES icons/shared-book-${size}.png DESTINATION ${hicolor}/${size}x${size}/mimetypes
        RENAME ${book_icon}.png COMPONENT application)
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/pay-recipients.svg DESTINATION ${hicolor}/scalable/apps
    RENAME ${app_id}.svg COMPONENT application)
install(FILES icons/shared-book.svg DESTINATION ${hicolor}/scalable/mimetypes
    RENAME ${book_icon}.svg COMPONENT application)

# Pages and texts are installed compressed, without a date within, as Debian's policy asks (12.1, 12.7).
find_program(GZIP gzip REQUIRED)
function(install_compressed file destination name component)
    set(packed ${made}/${component}/${name}.gz)
    add_custom_command(OUTPUT ${packed}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${made}/${component}
        COMMAND ${GZIP} -9nc ${file} > ${packed}
        DEPENDS ${file} VERBATIM)
    set_property(GLOBAL APPEND PROPERTY pay_recipients_compressed ${packed})
    install(FILES ${packed} DESTINATION ${destination} COMPONENT ${component})
endfunction()

# Debian's own form of the change log: a package says there when it was made and by whom.
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The Pay Recipients authors <maintainers@payrecipients.example>")
execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C date -u -d ${RELEASE_DATE} "+%a, %d %b %Y 00:00:00 +0000"
    OUTPUT_VARIABLE release_stamp OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

function(install_documents component package)
    set(documents ${CMAKE_INSTALL_DATADIR}/doc/${package})
    file(CONFIGURE OUTPUT ${made}/${package}/changelog @ONLY CONTENT
"@package@ (@PROJECT_VERSION@) stable; urgency=medium

  * What is new for people who use it is in NEWS.gz beside this file.

 -- @CPACK_DEBIAN_PACKAGE_MAINTAINER@  @release_stamp@
")
    install_compressed(${made}/${package}/changelog ${documents} changelog ${component})
    install_compressed(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${documents} NEWS ${component})
    install(FILES linux/copyright DESTINATION ${documents} COMPONENT ${component})
    configure_file(linux/${package}.1.in ${made}/${package}.1 @ONLY)
    install_compressed(${made}/${package}.1 ${CMAKE_INSTALL_MANDIR}/man1 ${package}.1 ${component})
endfunction()
install_documents(application pay-recipients)
install(FILES linux/pay-recipients.lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides
    RENAME pay-recipients COMPONENT application)
install_documents(sandbox k2-sandbox)
install_compressed(${PROJECT_SOURCE_DIR}/lib/sandbox/README.md ${CMAKE_INSTALL_DATADIR}/doc/k2-sandbox README.md sandbox)
get_property(compressed GLOBAL PROPERTY pay_recipients_compressed)
add_custom_target(documents ALL DEPENDS ${compressed})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

set(CPACK_DEBIAN_APPLICATION_PACKAGE_NAME pay-recipients)
set(CPACK_DEBIAN_APPLICATION_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_APPLICATION_DESCRIPTION
"address book of whom a business pays through Kopo Kopo
Every payment through Kopo Kopo (Kenya) needs the destination reference of
its recipient. Pay Recipients keeps them in a sealed book on the computer:
mobile wallets, bank accounts, tills and paybills, found as you type, copied
with one key, online or not.
.
The book is filled from Kopo Kopo, from tables and texts, from payments, from
a colleague's shared book or by hand. It is not made by Kopo Kopo.")
# What is loaded at run time is seen by no linker: the keychain's library, SQLite's driver, the windows of X.
set(CPACK_DEBIAN_APPLICATION_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, libsecret-1-0, qt6-qpa-plugins")
set(CPACK_DEBIAN_APPLICATION_PACKAGE_RECOMMENDS "gnome-keyring, qt6-wayland")
set(CPACK_DEBIAN_APPLICATION_PACKAGE_SUGGESTS k2-sandbox)

set(CPACK_DEBIAN_SANDBOX_PACKAGE_NAME k2-sandbox)
set(CPACK_DEBIAN_SANDBOX_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_SANDBOX_DESCRIPTION
"local K2 Connect service with made-up recipients
For integrators and testers: answers on this machine as the guides of K2
Connect say, with tokens, pay recipients of both API versions, payments and
send money, and with errors and faults on demand.
.
It talks to nobody and holds no real data.")
