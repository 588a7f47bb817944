// SPDX-License-Identifier: MIT
#include "trust/HistorySection.h"

#include "details/DetailsParts.h"
#include "text/TimeText.h"
#include "theme/Tokens.h"
#include "widgets/MutedLabel.h"
#include "widgets/WrappedLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 200; // the export has all of them

} // namespace

HistorySection::HistorySection(QWidget* parent)
    : DetailsSection(parent)
    , m_toggle(makeDetailsButton(tr("Show history"), tr("History"), u"search"_s, this))
    , m_export(makeDetailsButton(tr("Export history…"), tr("Export history of this recipient"), u"export"_s, this))
    , m_column(new QVBoxLayout(this))
{
    m_toggle->setIcon({});
    m_toggle->setCheckable(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Spacing::medium);
    m_column->addWidget(m_toggle, 0, Qt::AlignLeading);
    m_column->addWidget(m_export, 0, Qt::AlignLeading);
    connect(m_toggle, &QPushButton::toggled, this, &HistorySection::setOpen);
    connect(m_export, &QPushButton::clicked, this, &HistorySection::exportClicked);
    m_export->hide();
}

void HistorySection::setOpen(bool isOpen)
{
    m_toggle->setText(isOpen ? tr("Hide history") : tr("Show history"));
    m_export->setVisible(isOpen);
    if (isOpen)
        return Q_EMIT wanted();
    delete m_content;
    m_content = nullptr;
}

void HistorySection::setLines(const QList<HistoryLine>& lines, const QString& problem)
{
    delete m_content;
    m_content = nullptr;
    if (!m_toggle->isChecked())
        return;
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::tight);
    const auto say = [&](const QString& sentence) {
        auto* label = makeDetailsSentence(m_content);
        label->setText(sentence);
        column->addWidget(label);
    };
    if (!problem.isEmpty())
        say(problem);
    else if (lines.isEmpty())
        say(tr("Nothing is kept of it yet: the history begins with the next change."));
    for (const HistoryLine& line : lines.first(std::min(lines.size(), mostShown))) {
        auto* text = new WrappedLabel(m_content);
        text->setText(line.text);
        auto* origin = new MutedLabel(line.time.isValid()
                ? tr("%1, %2", "source, time").arg(line.source, agoText(line.time, m_now))
                : line.source,
            m_content);
        origin->setWordWrap(true);
        origin->setToolTip(momentText(line.time));
        column->addWidget(text);
        column->addWidget(origin);
        column->addSpacing(Spacing::medium);
    }
    if (lines.size() > mostShown)
        say(tr("The export has the %Ln older ones, too.", nullptr, static_cast<int>(lines.size() - mostShown)));
    m_column->insertWidget(1, m_content);
    m_content->show();
}

void HistorySection::showRecipient(const Recipient& recipient, const Circumstances& circumstances)
{
    m_now = circumstances.now;
    const bool another = !m_recipient || m_recipient->key() != recipient.key();
    const bool differs = another || *m_recipient != recipient;
    m_recipient = recipient;
    if (another)
        m_toggle->setChecked(false);
    else if (differs && m_toggle->isChecked())
        Q_EMIT wanted();
}

QList<QWidget*> HistorySection::tabStops() const
{
    return { m_toggle, m_export };
}

} // namespace PayRecipients
