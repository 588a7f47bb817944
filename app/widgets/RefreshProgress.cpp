// SPDX-License-Identifier: MIT
#include "widgets/RefreshProgress.h"

#include "sync/RecipientSync.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace PayRecipients {

RefreshProgress::RefreshProgress(QWidget* parent)
    : QWidget(parent)
    , m_progress(new QProgressBar(this))
{
    m_progress->setAccessibleName(tr("Refresh progress"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    //: Progress of a refresh: so many of so many
    m_progress->setFormat(tr("%v / %m"));
    auto* cancel = new QToolButton(this);
    cancel->setText(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel refresh"));
    cancel->setFocusPolicy(Qt::StrongFocus);
    connect(cancel, &QToolButton::clicked, this, [this] {
        if (m_sync)
            m_sync->cancel();
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progress);
    layout->addWidget(cancel);
    hide();
}

void RefreshProgress::follow(RecipientSync* sync)
{
    if (m_sync)
        m_sync->disconnect(this);
    m_sync = sync;
    if (sync) {
        connect(sync, &RecipientSync::started, this, [this] {
            updateProgress();
            Q_EMIT runningChanged();
        });
        connect(sync, &RecipientSync::progressed, this, &RefreshProgress::updateProgress);
        connect(sync, &RecipientSync::finished, this, [this] {
            updateProgress();
            Q_EMIT runningChanged();
        });
    }
    updateProgress();
}

void RefreshProgress::updateProgress()
{
    const bool running = m_sync && m_sync->isRunning();
    if (running) {
        m_progress->setMaximum(std::max(1, m_sync->total()));
        m_progress->setValue(m_sync->done());
    }
    setVisible(running);
}

} // namespace PayRecipients
