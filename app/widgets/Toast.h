// SPDX-License-Identifier: MIT
//! A short notice that comes and goes by itself.
#pragma once

#include <QLabel>
#include <QTimer>

namespace PayRecipients {

//! Floats over the lower edge of its parent, takes no focus and no clicks. Says only what the status line says too.
class Toast : public QLabel {
    Q_OBJECT

public:
    explicit Toast(QWidget* parent);

    void showText(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QTimer m_hideSoon;
};

} // namespace PayRecipients
