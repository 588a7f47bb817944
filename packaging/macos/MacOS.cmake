# SPDX-License-Identifier: MIT
#
# A disk image with the application bundle. Not run on this project's own machines yet; nothing is signed.
qt_generate_deploy_app_script(TARGET pay-recipients FILENAME_VARIABLE deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy} COMPONENT application)

set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME "Pay Recipients")
set(CPACK_COMPONENTS_ALL application)
