// SPDX-License-Identifier: MIT
//! Tells when a window can be seen, so that what can wait does.
#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace PayRecipients {

//! To be made before the window is shown. For a window that begins out of sight, half a second counts as a frame.
class FirstFrame : public QObject {
    Q_OBJECT

public:
    //! \param window a top-level one; owns this
    explicit FirstFrame(QWidget& window);

Q_SIGNALS:
    //! Once.
    void painted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void end();

    QWidget& m_window;
    QTimer m_patience;
};

} // namespace PayRecipients
