// SPDX-License-Identifier: MIT
#include "recipients/UndoHistory.h"

#include <QUndoCommand>

#include <algorithm>

namespace PayRecipients {

namespace {

//! Beyond this, the oldest change can no longer be taken back.
constexpr int longestHistory = 200;

//! Something that was done already; from then on undone and done again in turn.
class BookChange : public QUndoCommand {
public:
    BookChange(UndoHistory& history, RecipientBook& book, ChangeSet inverse, const QString& what)
        : QUndoCommand(what)
        , m_history(history)
        , m_book(book)
        , m_next(std::move(inverse))
    {
    }

    const ChangeSet& inverse() const { return m_next; }

    void undo() override
    {
        // The history tells who took it back, and when; the entries get back the stamps that they had.
        m_next.source = Source::Person;
        m_next.time = QDateTime::currentDateTimeUtc();
        RecipientBook::Applied applied = m_book.revert(m_next);
        m_next = std::move(applied.inverse);
        const QList<Edit>& edits = applied.effective.edits;
        const auto isOfFirst = [&edits](const Edit& edit) { return edit.key == edits.first().key; };
        if (!applied.effective.added.isEmpty())
            Q_EMIT m_history.broughtBack(applied.effective.added);
        else if (!edits.isEmpty() && std::all_of(edits.cbegin(), edits.cend(), isOfFirst))
            Q_EMIT m_history.broughtBack({ edits.first().key });
    }
    void redo() override
    {
        // The stack calls this once as it takes the command in.
        if (m_isNew)
            m_isNew = false;
        else
            undo();
    }

private:
    UndoHistory& m_history;
    RecipientBook& m_book;
    ChangeSet m_next;
    bool m_isNew = true;
};

} // namespace

UndoHistory::UndoHistory(QObject* parent)
    : QObject(parent)
{
    m_stack.setUndoLimit(longestHistory);
}

void UndoHistory::setBook(RecipientBook* book)
{
    m_stack.clear();
    m_book = book;
}

std::vector<UndoHistory::Step> UndoHistory::steps() const
{
    std::vector<Step> steps;
    for (int i = 0; i < m_stack.index(); ++i) {
        const auto* change = static_cast<const BookChange*>(m_stack.command(i));
        steps.push_back({ change->inverse(), change->text() });
    }
    return steps;
}

void UndoHistory::setSteps(RecipientBook& book, std::vector<Step> steps)
{
    setBook(&book);
    for (Step& step : steps)
        m_stack.push(new BookChange(*this, book, std::move(step.inverse), step.what));
}

RecipientBook::Applied UndoHistory::apply(ChangeSet changes, const QString& what)
{
    const auto applied = m_book->apply(std::move(changes));
    remember(applied, what);
    return applied;
}

RecipientBook::Applied UndoHistory::take(PreparedChanges changes, const QString& what)
{
    const auto applied = m_book->take(std::move(changes));
    remember(applied, what);
    return applied;
}

RecipientBook::Applied UndoHistory::applyAsItIs(const ChangeSet& changes, const QString& what)
{
    const auto applied = m_book->revert(changes);
    remember(applied, what);
    return applied;
}

void UndoHistory::remember(const RecipientBook::Applied& applied, const QString& what)
{
    if (applied.sequence != 0)
        m_stack.push(new BookChange(*this, *m_book, applied.inverse, what));
}

} // namespace PayRecipients
