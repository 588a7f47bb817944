<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Try again in %Ln seconds.</source>
        <translation>
            <numerusform>Try again in %Ln second.</numerusform>
            <numerusform>Try again in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln minutes.</source>
        <translation>
            <numerusform>Try again in %Ln minute.</numerusform>
            <numerusform>Try again in %Ln minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::ApprovalNotification</name>
    <message numerus="yes">
        <source>%Ln recipients were approved</source>
        <translation>
            <numerusform>%Ln recipient was approved</numerusform>
            <numerusform>%Ln recipients were approved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::ApprovalsHeader</name>
    <message numerus="yes">
        <source>%Ln recipients are newly approved and can be paid.</source>
        <translation>
            <numerusform>%Ln recipient is newly approved and can be paid.</numerusform>
            <numerusform>%Ln recipients are newly approved and can be paid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::CheckDialog</name>
    <message numerus="yes">
        <source>The details of %Ln recipients were changed, and not by you. If a change is wrong, money reaches somebody else. Ask each of them on a number that you knew before this change.</source>
        <translation>
            <numerusform>The details of %Ln recipient were changed, and not by you. If the change is wrong, money reaches somebody else. Ask them on a number that you knew before this change.</numerusform>
            <numerusform>The details of %Ln recipients were changed, and not by you. If a change is wrong, money reaches somebody else. Ask each of them on a number that you knew before this change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes on with %Ln recipients that did not change</source>
        <translation>
            <numerusform>Goes on with %Ln recipient that did not change</numerusform>
            <numerusform>Goes on with %Ln recipients that did not change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::ClosingGuard</name>
    <message numerus="yes">
        <source>The address book lives for this session only, so its %Ln recipients are gone after it. Export them first if you need them again.</source>
        <translation>
            <numerusform>The address book lives for this session only, so its one recipient is gone after it. Export it first if you need it again.</numerusform>
            <numerusform>The address book lives for this session only, so its %Ln recipients are gone after it. Export them first if you need them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::DuplicatesDialog</name>
    <message numerus="yes">
        <source>%1 (%Ln)</source>
        <extracomment>The name of one recipient, and how many entries seem to be it</extracomment>
        <translation>
            <numerusform>%1 (%Ln)</numerusform>
            <numerusform>%1 (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::ExchangeCommands</name>
    <message numerus="yes">
        <source>Added %Ln recipients</source>
        <translation>
            <numerusform>Added %Ln recipient</numerusform>
            <numerusform>Added %Ln recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, changed %Ln</source>
        <extracomment>%1 is the sentence &quot;Added 3 recipients&quot;</extracomment>
        <translation>
            <numerusform>%1, changed %Ln</numerusform>
            <numerusform>%1, changed %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln wrong rows were left out, and are in the file that you saved</source>
        <extracomment>%1 is the sentence &quot;Added 3 recipients&quot;</extracomment>
        <translation>
            <numerusform>%1. %Ln wrong row was left out, and is in the file that you saved</numerusform>
            <numerusform>%1. %Ln wrong rows were left out, and are in the file that you saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln wrong rows were left out: import the same again to see them</source>
        <translation>
            <numerusform>%1. %Ln wrong row was left out: import the same again to see it</numerusform>
            <numerusform>%1. %Ln wrong rows were left out: import the same again to see them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln recipients as %1</source>
        <translation>
            <numerusform>Saved %Ln recipient as %1</numerusform>
            <numerusform>Saved %Ln recipients as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::HistorySection</name>
    <message numerus="yes">
        <source>The export has the %Ln older ones, too.</source>
        <translation>
            <numerusform>The export has the %Ln older one, too.</numerusform>
            <numerusform>The export has the %Ln older ones, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln payments are named here. Kopo Kopo can tell whom they paid, and with what destination reference.</source>
        <translation>
            <numerusform>%Ln payment is named here. Kopo Kopo can tell whom it paid, and with what destination reference.</numerusform>
            <numerusform>%Ln payments are named here. Kopo Kopo can tell whom they paid, and with what destination reference.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln rows as %1. Mend them there and import that file.</source>
        <translation>
            <numerusform>Saved %Ln row as %1. Mend it there and import that file.</numerusform>
            <numerusform>Saved %Ln rows as %1. Mend them there and import that file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::ImportPreview</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>The parts of the summary of an import, joined with commas</extracomment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation>
            <numerusform>%Ln known already</numerusform>
            <numerusform>%Ln known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong</source>
        <translation>
            <numerusform>%Ln wrong</numerusform>
            <numerusform>%Ln wrong</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::NavigationTree</name>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::NewPassphraseFields</name>
    <message numerus="yes">
        <source>Use at least %Ln characters; four or five words are easy to remember.</source>
        <translation>
            <numerusform>Use at least %Ln character; four or five words are easy to remember.</numerusform>
            <numerusform>Use at least %Ln characters; four or five words are easy to remember.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::OverviewPage</name>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::OverviewSection</name>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::PaymentsDialog</name>
    <message numerus="yes">
        <source>%Ln payments could not be looked up. The first one: %1</source>
        <translation>
            <numerusform>%Ln payment could not be looked up: %1</numerusform>
            <numerusform>%Ln payments could not be looked up. The first one: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payments told whom they paid.</source>
        <translation>
            <numerusform>%Ln payment told whom it paid.</numerusform>
            <numerusform>%Ln payments told whom they paid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tell of nobody: they are only scheduled, or went to the business’s own accounts.</source>
        <translation>
            <numerusform>%Ln tells of nobody: it is only scheduled, or went to the business’s own account.</numerusform>
            <numerusform>%Ln tell of nobody: they are only scheduled, or went to the business’s own accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not asked.</source>
        <translation>
            <numerusform>%Ln was not asked.</numerusform>
            <numerusform>%Ln were not asked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecipientCommands</name>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %Ln entries into %1. Ctrl+Z takes that back.</source>
        <translation>
            <numerusform>Merged %Ln entry into %1. Ctrl+Z takes that back.</numerusform>
            <numerusform>Merged %Ln entries into %1. Ctrl+Z takes that back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecipientCopy</name>
    <message numerus="yes">
        <source>None of the %Ln chosen recipients has a destination reference yet.</source>
        <translation>
            <numerusform>None of the %Ln chosen recipients has a destination reference yet.</numerusform>
            <numerusform>None of the %Ln chosen recipients has a destination reference yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln destination references</source>
        <translation>
            <numerusform>Copied %Ln destination reference</numerusform>
            <numerusform>Copied %Ln destination references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln of the chosen recipients have none yet</source>
        <extracomment>%1 is the sentence &quot;Copied 3 destination references&quot;</extracomment>
        <translation>
            <numerusform>%1; %Ln of the chosen recipients has none yet</numerusform>
            <numerusform>%1; %Ln of the chosen recipients have none yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln payment destinations</source>
        <translation>
            <numerusform>Copied %Ln payment destination</numerusform>
            <numerusform>Copied %Ln payment destinations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln of the chosen recipients lack details</source>
        <extracomment>%1 is the sentence &quot;Copied 3 payment destinations&quot;</extracomment>
        <translation>
            <numerusform>%1; %Ln of the chosen recipients lacks details</numerusform>
            <numerusform>%1; %Ln of the chosen recipients lack details</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln rows as a table</source>
        <translation>
            <numerusform>Copied %Ln row as a table</numerusform>
            <numerusform>Copied %Ln rows as a table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecipientsPage</name>
    <message numerus="yes">
        <source>%Ln others seem to be the same recipient: they share its account, destination reference or location.</source>
        <translation>
            <numerusform>%Ln other seems to be the same recipient: it shares its account, destination reference or location.</numerusform>
            <numerusform>%Ln others seem to be the same recipient: they share its account, destination reference or location.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::RemoveProfileDialog</name>
    <message numerus="yes">
        <source>its address book with %Ln recipients</source>
        <translation>
            <numerusform>its address book with %Ln recipient</numerusform>
            <numerusform>its address book with %Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::ReportText</name>
    <message numerus="yes">
        <source>Refreshed %Ln recipients, %1.</source>
        <extracomment>%1 is the sentence part &quot;3 changed&quot;</extracomment>
        <translation>
            <numerusform>Refreshed %Ln recipient, %1.</numerusform>
            <numerusform>Refreshed %Ln recipients, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln newly approved.</source>
        <translation>
            <numerusform>%Ln newly approved.</numerusform>
            <numerusform>%Ln newly approved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be fetched; what was known of them is kept.</source>
        <translation>
            <numerusform>%Ln could not be fetched; what was known of it is kept.</numerusform>
            <numerusform>%Ln could not be fetched; what was known of them is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not asked.</source>
        <translation>
            <numerusform>%Ln was not asked.</numerusform>
            <numerusform>%Ln were not asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 no longer answered for %Ln recipients; what was known of them is kept.</source>
        <extracomment>%1 is what people call the service</extracomment>
        <translation>
            <numerusform>%1 no longer answered for %Ln recipient; what was known of it is kept.</numerusform>
            <numerusform>%1 no longer answered for %Ln recipients; what was known of them is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients have no location: import it, or enter what you know by hand.</source>
        <translation>
            <numerusform>%Ln recipient has no location: import it, or enter what you know by hand.</numerusform>
            <numerusform>%Ln recipients have no location: import it, or enter what you know by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::SeveralChosen</name>
    <message numerus="yes">
        <source>%Ln recipients chosen</source>
        <translation>
            <numerusform>%Ln recipient chosen</numerusform>
            <numerusform>%Ln recipients chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %Ln destination references</source>
        <translation>
            <numerusform>&amp;Copy %Ln destination reference</numerusform>
            <numerusform>&amp;Copy %Ln destination references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no destination reference yet and are left out.</source>
        <translation>
            <numerusform>%Ln of them has no destination reference yet and is left out.</numerusform>
            <numerusform>%Ln of them have no destination reference yet and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::SharedBookDialog</name>
    <message numerus="yes">
        <source>Shared by %1 on %2, %Ln recipients.</source>
        <translation>
            <numerusform>Shared by %1 on %2, %Ln recipient.</numerusform>
            <numerusform>Shared by %1 on %2, %Ln recipients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shared by %1, %Ln recipients.</source>
        <translation>
            <numerusform>Shared by %1, %Ln recipient.</numerusform>
            <numerusform>Shared by %1, %Ln recipients.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::TrustCommands</name>
    <message numerus="yes">
        <source>Exported %Ln entries of the history to %1</source>
        <translation>
            <numerusform>Exported %Ln entry of the history to %1</numerusform>
            <numerusform>Exported %Ln entries of the history to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::TrustText</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::WhoIsThisDialog</name>
    <message numerus="yes">
        <source>Found %Ln, all of them known and approved.</source>
        <translation>
            <numerusform>Found %Ln, known and approved.</numerusform>
            <numerusform>Found %Ln, all of them known and approved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln need a look.</source>
        <translation>
            <numerusform>%1; %Ln needs a look.</numerusform>
            <numerusform>%1; %Ln need a look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln</source>
        <translation>
            <numerusform>Found %Ln</numerusform>
            <numerusform>Found %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::WindowStanding</name>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalvageText</name>
    <message numerus="yes">
        <source>%Ln recipients were recovered.</source>
        <translation>
            <numerusform>%Ln recipient was recovered.</numerusform>
            <numerusform>%Ln recipients were recovered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln could not be read.</source>
        <translation>
            <numerusform>Up to %Ln could not be read.</numerusform>
            <numerusform>Up to %Ln could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the last changes are lost.</source>
        <translation>
            <numerusform>%Ln of the last changes is lost.</numerusform>
            <numerusform>%Ln of the last changes are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parts of the history are lost.</source>
        <translation>
            <numerusform>%Ln part of the history is lost.</numerusform>
            <numerusform>%Ln parts of the history are lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
</context>
</TS>
