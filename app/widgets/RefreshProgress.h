// SPDX-License-Identifier: MIT
//! How far a refresh has come, and the button that ends it.
#pragma once

#include <QPointer>
#include <QWidget>

class QProgressBar;

namespace PayRecipients {

class RecipientSync;

//! Shown only while the refresh runs.
class RefreshProgress : public QWidget {
    Q_OBJECT

public:
    explicit RefreshProgress(QWidget* parent = nullptr);

    //! Follows this refresh until it ends or another one is given; null for none.
    void follow(RecipientSync* sync);

Q_SIGNALS:
    //! A run began or ended.
    void runningChanged();

private:
    void updateProgress();

    QPointer<RecipientSync> m_sync;
    QProgressBar* m_progress;
};

} // namespace PayRecipients
