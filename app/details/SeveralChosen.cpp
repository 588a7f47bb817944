// SPDX-License-Identifier: MIT
#include "details/SeveralChosen.h"

#include "details/DetailsParts.h"
#include "recipients/StatusMark.h"
#include "theme/Tokens.h"
#include "widgets/ElidedLabel.h"
#include "widgets/MutedLabel.h"
#include "widgets/WrapLayout.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace PayRecipients {

using namespace Qt::StringLiterals;

SeveralChosen::SeveralChosen(QWidget* parent)
    : QWidget(parent)
    , m_title(makeDetailsSentence(this))
    , m_more(new MutedLabel(this))
    , m_copyReferences(makeDetailsButton(QString(), tr("Copy destination references"), u"copy"_s, this))
    , m_mark(new StatusMark(this))
    , m_missing(makeDetailsSentence(this))
    , m_copyTable(makeDetailsButton(tr("Copy as &table"), tr("Copy as table"), u"copy"_s, this))
    , m_refresh(makeDetailsButton(tr("&Refresh these"), tr("Refresh these recipients"), u"refresh"_s, this))
{
    auto* names = new QVBoxLayout;
    names->setSpacing(Spacing::tight);
    for (int i = 0; i < ChosenRecipients::mostNames; ++i) {
        m_names << new ElidedLabel(this);
        names->addWidget(m_names.last());
    }
    names->addWidget(m_more);
    m_mark->setShape(StatusMark::Shape::Pending);
    auto* others = new WrapLayout;
    others->setSpacing(Spacing::medium);
    others->addWidget(m_copyTable);
    others->addWidget(m_refresh);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    column->setSpacing(Spacing::large);
    column->addWidget(m_title);
    column->addLayout(names);
    column->addWidget(m_copyReferences);
    column->addLayout(besideSentence(m_mark, m_missing));
    column->addLayout(others);
    column->addStretch(1);

    m_copyTable->setToolTip(tr("The columns of the list, to be pasted into a spreadsheet"));
    connect(m_copyReferences, &QPushButton::clicked, this, &SeveralChosen::copyReferencesClicked);
    connect(m_copyTable, &QPushButton::clicked, this, &SeveralChosen::copyTableClicked);
    connect(m_refresh, &QPushButton::clicked, this, &SeveralChosen::refreshClicked);
    takeFonts();
}

void SeveralChosen::showChosen(const ChosenRecipients& chosen)
{
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    m_title->setText(tr("%Ln recipients chosen", nullptr, chosen.count));
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        m_names.at(i)->setText(chosen.names.value(i));
        m_names.at(i)->setVisible(i < chosen.names.size());
    }
    const int more = chosen.count - static_cast<int>(chosen.names.size());
    m_more->setText(tr("and %Ln more", nullptr, more));
    m_more->setVisible(more > 0);
    updateButtons();
}

void SeveralChosen::setServiceAvailable(bool signedIn)
{
    m_serviceAvailable = signedIn;
    updateButtons();
}

void SeveralChosen::updateButtons()
{
    const int missing = m_chosen.count - m_chosen.withReference;
    m_copyReferences->setText(tr("&Copy %Ln destination references", nullptr, m_chosen.withReference));
    m_copyReferences->setVisible(m_chosen.withReference > 0);
    m_missing->setText(m_chosen.withReference > 0
            ? tr("%Ln of them have no destination reference yet and are left out.", nullptr, missing)
            : tr("None of them has a destination reference yet. Refresh them, or enter it by hand for each."));
    m_missing->setVisible(missing > 0);
    m_mark->setVisible(missing > 0);
    m_refresh->setEnabled(m_serviceAvailable && m_chosen.withLocation > 0);
    m_refresh->setToolTip(m_chosen.withLocation == 0
            ? tr("Without a location, Kopo Kopo cannot be asked about a recipient")
            : m_serviceAvailable ? QString()
                                 : tr("Sign in to ask Kopo Kopo"));
}

void SeveralChosen::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        takeFonts();
}

void SeveralChosen::takeFonts()
{
    QFont large = Type::sized(font(), Type::title);
    large.setBold(true);
    m_title->setFont(large);
    QFont strong = font();
    strong.setBold(true);
    m_copyReferences->setFont(strong);
    m_copyReferences->setMinimumHeight(QFontMetrics(strong).height() * 9 / 4);
}

} // namespace PayRecipients
