// SPDX-License-Identifier: MIT
//! A short notice outside of the window.
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace PayRecipients {

//! Says something where the platform shows such notices. Where nothing shows them, nothing happens. Anybody who passes
//! by can read them: no name, number or reference belongs there. Nothing here waits.
class DesktopNotification : public QObject {
    Q_OBJECT

public:
    explicit DesktopNotification(QObject* parent = nullptr);
    ~DesktopNotification() override;

    //! Takes the place of what was shown before. \param title, text plain text
    void show(const QString& title, const QString& text);

Q_SIGNALS:
    //! The person clicked the notice.
    void chosen();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace PayRecipients
