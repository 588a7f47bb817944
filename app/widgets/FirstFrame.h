// SPDX-License-Identifier: MIT
//! Tells when a window can be seen, so that what can wait does.
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

class QWidget;

namespace PayRecipients {

//! To be made before the window is shown.
class FirstFrame : public QObject {
    Q_OBJECT

public:
    //! \param window a top-level one; owns this
    //! \param patience for one that is out of sight
    explicit FirstFrame(QWidget& window, std::chrono::milliseconds patience = std::chrono::milliseconds(500));

Q_SIGNALS:
    //! The window is about to be painted. At most once.
    void exposed();
    //! It is, or nobody can see it. Once.
    void painted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void end();

    QWidget& m_window;
    QTimer m_patience;
};

} // namespace PayRecipients
