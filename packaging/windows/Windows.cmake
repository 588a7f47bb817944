# SPDX-License-Identifier: MIT
#
# An MSI for the person who installs it, without an administrator (WiX 3). Not run on this project's own machines yet.
qt_generate_deploy_app_script(TARGET pay-recipients FILENAME_VARIABLE deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy} COMPONENT application)

set(CPACK_GENERATOR WIX)
set(CPACK_WIX_UPGRADE_GUID 6B0B0C53-6B5C-4D7B-9B2B-0C0E8C3B51A4) # never changes: tells Windows which program this is
set(CPACK_WIX_INSTALL_SCOPE perUser)
set(CPACK_WIX_PRODUCT_ICON ${CMAKE_CURRENT_SOURCE_DIR}/windows/pay-recipients.ico)
set(CPACK_WIX_PROPERTY_ARPURLINFOABOUT ${PROJECT_HOMEPAGE_URL})
set(CPACK_WIX_EXTENSIONS WixUtilExtension)
set(CPACK_PACKAGE_EXECUTABLES pay-recipients "Pay Recipients")
