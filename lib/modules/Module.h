// SPDX-License-Identifier: MIT
//! Parts of the program that are loaded when they are first needed.
#pragma once

#include <QFunctionPointer>
#include <QString>

namespace PayRecipients {

//! A library of ours beside the program, for what needs large libraries of others that most days are not used: linking
//! them takes a good part of every start. Made by pay_recipients_module(); on systems other than Linux it is linked
//! into the program, and this class is not used.
class Module {
public:
    //! Loads it at the first call; it stays for good. May be called from any thread.
    //! \param name as pay_recipients_module() was told
    //! \return its function of that name, or null where it is not installed; why is logged
    static QFunctionPointer resolve(const QString& name, const char* function);
};

} // namespace PayRecipients
