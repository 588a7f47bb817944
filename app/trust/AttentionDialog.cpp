// SPDX-License-Identifier: MIT
#include "trust/AttentionDialog.h"

#include "session/Session.h"
#include "text/FieldText.h"
#include "theme/SymbolicIcon.h"
#include "theme/Tokens.h"
#include "trust/TrustText.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostShown = 1000;

} // namespace

AttentionDialog::AttentionDialog(const Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_sentence(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_show(new QPushButton(tr("&Show"), this))
    , m_settle(new QPushButton(this))
{
    setWindowTitle(tr("Check before paying"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_list->setAccessibleName(tr("What to check"));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSpacing(Spacing::tight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_show->setAccessibleName(tr("Show"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_show, QDialogButtonBox::ActionRole);
    buttons->addButton(m_settle, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &AttentionDialog::updateButtons);
    connect(m_list, &QListWidget::itemActivated, m_show, &QPushButton::click);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const Item* item = current(); item && item->lookAlike)
            Q_EMIT compareRequested(item->lookAlike->keys);
        else if (item)
            Q_EMIT recipientChosen(item->key);
    });
    connect(m_settle, &QPushButton::clicked, this, [this] {
        if (const Item* item = current(); item && item->lookAlike)
            Q_EMIT dismissRequested(*item->lookAlike);
        else if (item)
            Q_EMIT checkRequested(item->key);
    });
    connect(session.trust(), &TrustWatch::foundChanged, this, &AttentionDialog::fill);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_sentence);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 28);
    buttons->setFocusProxy(nullptr); // with its own, Tab goes round the first two buttons for ever
    fill();
}

void AttentionDialog::fill()
{
    const int row = m_list->currentRow();
    m_items.clear();
    m_list->clear();
    const RecipientBook& book = *m_session.book();
    const QIcon icon = symbolicIcon(u"warning"_s);
    const auto add = [&](const QString& text, Item item) {
        if (m_list->count() >= mostShown)
            return;
        m_list->addItem(new QListWidgetItem(icon, text));
        m_items.push_back(std::move(item));
    };
    for (const RecipientKey key : m_session.trust()->changed()) {
        if (const auto recipient = book.find(key))
            add(tr("%1: changed, and not by you.").arg(shownName(*recipient)), { std::nullopt, key });
    }
    for (const LookAlike& lookAlike : m_session.trust()->lookAlikes())
        add(lookAlikeText(lookAlike, book), { lookAlike, RecipientKey::None });
    m_sentence->setText(m_items.empty()
            ? tr("Nothing to check: every change is acknowledged, and no two recipients look alike.")
            : tr("Look at each of these before money goes there."));
    m_list->setCurrentRow(std::clamp(row, 0, std::max(m_list->count() - 1, 0)));
    updateButtons();
}

const AttentionDialog::Item* AttentionDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_items.size()) ? &m_items[static_cast<std::size_t>(row)] : nullptr;
}

void AttentionDialog::updateButtons()
{
    const Item* item = current();
    const bool isLookAlike = item && item->lookAlike;
    m_show->setEnabled(item != nullptr);
    m_settle->setEnabled(item != nullptr);
    m_show->setText(isLookAlike ? tr("&Show them side by side") : tr("&Show"));
    m_settle->setText(isLookAlike ? tr("&No danger…") : tr("&Check the change…"));
    m_settle->setAccessibleName(isLookAlike ? tr("No danger") : tr("Check the change"));
}

} // namespace PayRecipients
