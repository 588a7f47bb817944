// SPDX-License-Identifier: MIT
//! The files that the system asks a running program to open.
#pragma once

#include <QObject>
#include <QString>

namespace PayRecipients {

//! Turns QFileOpenEvent, which macOS sends for a double-clicked file, into a signal. Elsewhere the file is an argument.
class FileOpenEvents : public QObject {
    Q_OBJECT

public:
    //! \param application who gets the events; watched as long as both live
    explicit FileOpenEvents(QObject& application);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void fileOpened(const QString& path);
};

} // namespace PayRecipients
