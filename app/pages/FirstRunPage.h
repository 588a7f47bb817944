// SPDX-License-Identifier: MIT
//! What a person sees before there is any profile: three doors.
#pragma once

#include <QWidget>

class QLabel;

namespace PayRecipients {

class FirstRunPage : public QWidget {
    Q_OBJECT

public:
    explicit FirstRunPage(QWidget* parent = nullptr);

    //! Before anybody begins a new address book. None: nothing is shown.
    void showWarnings(const QStringList& sentences);
    //! Of profiles that are there but cannot be read.
    //! \param paths of their files
    static QString unreadableProfilesText(const QStringList& paths);
    //! Of books that no profile belongs to.
    //! \param paths of their files
    //! \param profilesFolder where the profiles belong
    static QString booksWithoutProfileText(const QStringList& paths, const QString& profilesFolder);

Q_SIGNALS:
    void signInRequested();
    void useWithoutSigningInRequested();
    void demoRequested();

private:
    QLabel* m_warnings;
};

} // namespace PayRecipients
