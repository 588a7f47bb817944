<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sw">
<context>
    <name>BackupText</name>
    <message>
        <source>The book that was set aside on %1 is damaged and was not used. The address book is as it was.</source>
        <translation>Kitabu kilichowekwa kando %1 kimeharibika na hakikutumiwa. Kitabu cha anwani kiko kama kilivyokuwa.</translation>
    </message>
    <message>
        <source>The book that was set aside on %1 could not be used again. %2</source>
        <translation>Kitabu kilichowekwa kando %1 hakikuweza kutumiwa tena. %2</translation>
    </message>
    <message>
        <source>The backup of %1 is damaged and was not used. The address book is as it was. %2</source>
        <translation>Nakala rudufu ya %1 imeharibika na haikutumiwa. Kitabu cha anwani kiko kama kilivyokuwa. %2</translation>
    </message>
    <message>
        <source>There is no other one: import what you miss, or refresh.</source>
        <translation>Hakuna nyingine: ingiza kinachokosekana, au onyesha upya.</translation>
    </message>
    <message>
        <source>There is no other one: recover what can be read of the book, or start a new one and import, or refresh.</source>
        <translation>Hakuna nyingine: okoa kinachoweza kusomwa katika kitabu, au anza kipya kisha ingiza, au onyesha upya.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Chagua nakala rudufu nyingine.</translation>
    </message>
    <message>
        <source>The backup of %1 could not be restored. %2</source>
        <translation>Nakala rudufu ya %1 haikuweza kurejeshwa. %2</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made, because the disk is almost full. The address book itself is saved. Free some space, so that there is a backup tomorrow.</source>
        <translation>Nakala rudufu ya leo haikuweza kutengenezwa, kwa sababu diski inakaribia kujaa. Kitabu cha anwani chenyewe kimehifadhiwa. Ongeza nafasi, ili kuwe na nakala rudufu kesho.</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made. The address book itself is saved. Check that the folder %1 may be written, so that there is a backup tomorrow.</source>
        <translation>Nakala rudufu ya leo haikuweza kutengenezwa. Kitabu cha anwani chenyewe kimehifadhiwa. Hakikisha kuwa folda %1 inaweza kuandikwa, ili kuwe na nakala rudufu kesho.</translation>
    </message>
    <message>
        <source>The book that was set aside on %1 is being checked, then it becomes the address book. What you change until then stays in the book as it is now, which is kept.</source>
        <translation>Kitabu kilichowekwa kando %1 kinakaguliwa, kisha kinakuwa kitabu cha anwani. Unachobadilisha hadi wakati huo kinabaki katika kitabu kilivyo sasa, ambacho kinatunzwa.</translation>
    </message>
    <message>
        <source>The backup of %1 is being checked, then it becomes the address book. What you change until then stays in the book as it is now, which is kept.</source>
        <translation>Nakala rudufu ya %1 inakaguliwa, kisha inakuwa kitabu cha anwani. Unachobadilisha hadi wakati huo kinabaki katika kitabu kilivyo sasa, ambacho kinatunzwa.</translation>
    </message>
</context>
<context>
    <name>EmptyBook</name>
    <message>
        <source>No recipients yet</source>
        <translation>Bado hakuna wapokeaji</translation>
    </message>
    <message>
        <source>Kopo Kopo cannot list your recipients, so this address book is filled by you: import a table or locations, add a recipient at Kopo Kopo, or enter one by hand.</source>
        <translation>Kopo Kopo haiwezi kuorodhesha wapokeaji wako, kwa hivyo wewe ndiwe unayejaza kitabu hiki cha anwani: ingiza jedwali au maeneo, ongeza mpokeaji kwenye Kopo Kopo, au mwandike mmoja kwa mkono.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Jaribu tena baada ya dakika chache.</translation>
    </message>
    <message>
        <source>Try again in a second.</source>
        <translation>Jaribu tena baada ya sekunde moja.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln seconds.</source>
        <translation>
            <numerusform>Jaribu tena baada ya sekunde %Ln.</numerusform>
            <numerusform>Jaribu tena baada ya sekunde %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln minutes.</source>
        <translation>
            <numerusform>Jaribu tena baada ya dakika %Ln.</numerusform>
            <numerusform>Jaribu tena baada ya dakika %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the internet connection, then try again.</source>
        <translation>%1 haipatikani. Kagua muunganisho wa intaneti, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again in a moment.</source>
        <translation>%1 haikujibu kwa wakati. Jaribu tena baada ya muda mfupi.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure, so nothing was sent. Check the date of this computer; if your company inspects traffic, add its CA certificate to the profile.</source>
        <translation>Muunganisho na %1 si salama, kwa hivyo hakuna kilichotumwa. Kagua tarehe ya kompyuta hii; ikiwa kampuni yako hukagua mawasiliano, ongeza cheti chake cha CA kwenye wasifu.</translation>
    </message>
    <message>
        <source>%1 did not accept the client ID and client secret. Check them, then sign in again.</source>
        <translation>%1 haikukubali client ID na client secret. Zikague, kisha uingie tena.</translation>
    </message>
    <message>
        <source>%1 does not allow this for your account. Ask the account&apos;s Administrator, or look in the web app.</source>
        <translation>%1 hairuhusu jambo hili kwa akaunti yako. Muulize Msimamizi wa akaunti, au uangalie katika programu ya wavuti.</translation>
    </message>
    <message>
        <source>%1 does not know this location. Check the address, or look in the web app.</source>
        <translation>%1 haijui eneo hili. Kagua anwani, au uangalie katika programu ya wavuti.</translation>
    </message>
    <message>
        <source>%1 no longer answers this question. Look in the web app and enter what you find by hand.</source>
        <translation>%1 haijibu tena swali hili. Angalia katika programu ya wavuti, kisha uandike utakachopata.</translation>
    </message>
    <message>
        <source>%1 asks us to slow down. %2</source>
        <translation>%1 inatuomba tupunguze kasi. %2</translation>
    </message>
    <message>
        <source>%1 has a problem of its own at the moment. %2</source>
        <translation>%1 ina tatizo lake kwa sasa. %2</translation>
    </message>
    <message>
        <source>%1 did not accept the request. Check what was entered, then try again.</source>
        <translation>%1 haikukubali ombi. Kagua ulichoandika, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>%1 did not accept the request: “%2”. Correct it, then try again.</source>
        <translation>%1 haikukubali ombi: “%2”. Sahihisha, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>The answer of %1 could not be understood. Check the base URL of the profile, or try again later.</source>
        <translation>Jibu la %1 halikueleweka. Kagua anwani ya msingi ya wasifu, au ujaribu tena baadaye.</translation>
    </message>
    <message>
        <source>This location does not belong to %1, so it was not asked. Open the profile that it belongs to.</source>
        <translation>Eneo hili si la %1, kwa hivyo halikuulizwa. Fungua wasifu ambao ni wake.</translation>
    </message>
    <message>
        <source>The answer of %1 never came, so it may or may not have been done. Look in the web app before you try again.</source>
        <translation>Jibu la %1 halikufika, kwa hivyo huenda jambo limefanyika au halijafanyika. Angalia katika programu ya wavuti kabla ya kujaribu tena.</translation>
    </message>
    <message>
        <source>Stopped before %1 answered. Start again whenever you like.</source>
        <translation>Ilisimamishwa kabla %1 haijajibu. Anza tena wakati wowote.</translation>
    </message>
    <message>
        <source>This key does not open the address book. Nothing is damaged: try again, or use the recovery passphrase.</source>
        <translation>Ufunguo huu haufungui kitabu cha anwani. Hakuna kilichoharibika: jaribu tena, au utumie kaulisiri ya kurejesha.</translation>
    </message>
    <message>
        <source>The address book is open in another Pay Recipients. Close that one, then try again.</source>
        <translation>Kitabu cha anwani kimefunguliwa katika Pay Recipients nyingine. Ifunge hiyo, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>The address book cannot be written. Allow writing to %1, then try again.</source>
        <translation>Kitabu cha anwani hakiwezi kuandikwa. Ruhusu kuandika katika %1, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>The address book cannot be read or written. Check that the disk with %1 is there, then try again.</source>
        <translation>Kitabu cha anwani hakiwezi kusomwa wala kuandikwa. Hakikisha kuwa diski yenye %1 ipo, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>The keychain does not hold this secret. Enter it again.</source>
        <translation>Hifadhi ya siri haina siri hii. Iandike tena.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it, then try again.</source>
        <translation>Hifadhi ya siri imefungwa. Ifungue, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>The keychain did not allow it. Try again and allow Pay Recipients when you are asked.</source>
        <translation>Hifadhi ya siri haikuruhusu. Jaribu tena na uruhusu Pay Recipients utakapoulizwa.</translation>
    </message>
    <message>
        <source>This computer has no keychain running. Start one and try again, or carry on: secrets are then kept for this session only.</source>
        <translation>Kompyuta hii haina hifadhi ya siri inayofanya kazi. Anzisha moja na ujaribu tena, au uendelee: siri zitatunzwa kwa kipindi hiki tu.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time. Look for a question it may be asking, then try again.</source>
        <translation>Hifadhi ya siri haikujibu kwa wakati. Tafuta swali ambalo huenda inauliza, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>The keychain failed. Try again; if it fails again, restart the computer.</source>
        <translation>Hifadhi ya siri imeshindwa. Jaribu tena; ikishindwa tena, zima na uwashe kompyuta.</translation>
    </message>
    <message>
        <source>A part of the address book is damaged. Keep the file %1 and restore a backup of it.</source>
        <translation>Sehemu ya kitabu cha anwani imeharibika. Tunza faili %1 na urejeshe nakala yake rudufu.</translation>
    </message>
    <message>
        <source>%1 was not reached: the proxy on the way asks for a user name and password. Try again to enter them; your company&apos;s IT knows them.</source>
        <translation>%1 haikufikiwa: proksi iliyo njiani inaomba jina la mtumiaji na nenosiri. Jaribu tena ili uyaandike; idara ya TEHAMA ya kampuni yako inayajua.</translation>
    </message>
    <message>
        <source>Another file has taken the place of the address book, %1. The address book was kept as %2. Move the other file away, then try again.</source>
        <translation>Faili nyingine imechukua nafasi ya kitabu cha anwani, %1. Kitabu cha anwani kimetunzwa kama %2. Ihamishe faili hiyo nyingine, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>Another file has taken the place of the address book, %1. Move that file away, then try again.</source>
        <translation>Faili nyingine imechukua nafasi ya kitabu cha anwani, %1. Ihamishe faili hiyo, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>There is no file %1 any more. If it was moved, bring it back and try again; or restore a backup, which is still there.</source>
        <translation>Faili %1 haipo tena. Ikiwa ilihamishwa, irudishe na ujaribu tena; au rejesha nakala ya akiba, ambayo bado ipo.</translation>
    </message>
    <message>
        <source>There is no file %1 any more. If it was moved, bring it back and try again; or use the address book again that was set aside as %2.</source>
        <translation>Faili %1 haipo tena. Ikiwa ilihamishwa, irudishe na ujaribu tena; au tumia tena kitabu cha anwani kilichowekwa kando kama %2.</translation>
    </message>
    <message>
        <source>%1 answered, but its answer does not say whether it was done. Look in the web app before you try again.</source>
        <translation>%1 ilijibu, lakini jibu lake halisemi kama jambo limefanyika. Angalia katika programu ya wavuti kabla ya kujaribu tena.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>Diski imejaa. Ongeza nafasi, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>The address book was written by a newer Pay Recipients (book format %1; this one reads up to %2). Install the newest version to open it. Nothing was changed.</source>
        <translation>Kitabu cha anwani kiliandikwa na Pay Recipients mpya zaidi (muundo wa kitabu %1; hii inasoma hadi %2). Sakinisha toleo jipya kabisa ili kukifungua. Hakuna kilichobadilishwa.</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>Type</source>
        <translation>Aina</translation>
    </message>
    <message>
        <source>Copy type</source>
        <translation>Nakili aina</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Hali</translation>
    </message>
    <message>
        <source>Copy status</source>
        <translation>Nakili hali</translation>
    </message>
    <message>
        <source>Destination reference</source>
        <translation>Marejeleo ya mpokeaji</translation>
    </message>
    <message>
        <source>Copy destination reference</source>
        <translation>Nakili marejeleo ya mpokeaji</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Eneo</translation>
    </message>
    <message>
        <source>Copy location</source>
        <translation>Nakili eneo</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Jina la utani</translation>
    </message>
    <message>
        <source>Copy nickname</source>
        <translation>Nakili jina la utani</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Jina la kwanza</translation>
    </message>
    <message>
        <source>Copy first name</source>
        <translation>Nakili jina la kwanza</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Jina la mwisho</translation>
    </message>
    <message>
        <source>Copy last name</source>
        <translation>Nakili jina la mwisho</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Nambari ya simu</translation>
    </message>
    <message>
        <source>Copy phone number</source>
        <translation>Nakili nambari ya simu</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Mtandao</translation>
    </message>
    <message>
        <source>Copy network</source>
        <translation>Nakili mtandao</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Barua pepe</translation>
    </message>
    <message>
        <source>Copy e-mail</source>
        <translation>Nakili barua pepe</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Jina la akaunti</translation>
    </message>
    <message>
        <source>Copy account name</source>
        <translation>Nakili jina la akaunti</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Nambari ya akaunti</translation>
    </message>
    <message>
        <source>Copy account number</source>
        <translation>Nakili nambari ya akaunti</translation>
    </message>
    <message>
        <source>Bank branch reference</source>
        <translation>Marejeleo ya tawi la benki</translation>
    </message>
    <message>
        <source>Copy bank branch reference</source>
        <translation>Nakili marejeleo ya tawi la benki</translation>
    </message>
    <message>
        <source>Settlement method</source>
        <translation>Njia ya kulipa</translation>
    </message>
    <message>
        <source>Copy settlement method</source>
        <translation>Nakili njia ya kulipa</translation>
    </message>
    <message>
        <source>Till name</source>
        <translation>Jina la Till</translation>
    </message>
    <message>
        <source>Copy till name</source>
        <translation>Nakili jina la Till</translation>
    </message>
    <message>
        <source>Till number</source>
        <translation>Nambari ya Till</translation>
    </message>
    <message>
        <source>Copy till number</source>
        <translation>Nakili nambari ya Till</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Jina mbadala</translation>
    </message>
    <message>
        <source>Copy alias</source>
        <translation>Nakili jina mbadala</translation>
    </message>
    <message>
        <source>Paybill name</source>
        <translation>Jina la Paybill</translation>
    </message>
    <message>
        <source>Copy paybill name</source>
        <translation>Nakili jina la Paybill</translation>
    </message>
    <message>
        <source>Paybill number</source>
        <translation>Nambari ya Paybill</translation>
    </message>
    <message>
        <source>Copy paybill number</source>
        <translation>Nakili nambari ya Paybill</translation>
    </message>
    <message>
        <source>Paybill account number</source>
        <translation>Nambari ya akaunti ya Paybill</translation>
    </message>
    <message>
        <source>Copy paybill account number</source>
        <translation>Nakili nambari ya akaunti ya Paybill</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Maelezo</translation>
    </message>
    <message>
        <source>Copy note</source>
        <translation>Nakili maelezo</translation>
    </message>
    <message>
        <source>Last look-up</source>
        <translation>Ulizo la mwisho</translation>
    </message>
    <message>
        <source>Copy last look-up</source>
        <translation>Nakili ulizo la mwisho</translation>
    </message>
    <message>
        <source>Answer of the service</source>
        <translation>Jibu la huduma</translation>
    </message>
    <message>
        <source>Copy answer of the service</source>
        <translation>Nakili jibu la huduma</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Chanzo</translation>
    </message>
    <message>
        <source>Copy source</source>
        <translation>Nakili chanzo</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>Ilisemwa mwisho</translation>
    </message>
    <message>
        <source>Copy time of last telling</source>
        <translation>Nakili wakati wa kusemwa mwisho</translation>
    </message>
    <message>
        <source>Last typed</source>
        <translation>Iliandikwa mwisho</translation>
    </message>
    <message>
        <source>Copy time of last typing</source>
        <translation>Nakili wakati wa kuandikwa mwisho</translation>
    </message>
    <message>
        <source>Creation</source>
        <translation>Kuundwa</translation>
    </message>
    <message>
        <source>Copy creation</source>
        <translation>Nakili kuundwa</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Imebandikwa</translation>
    </message>
    <message>
        <source>Copy pinned</source>
        <translation>Nakili imebandikwa</translation>
    </message>
    <message>
        <source>Changes to check</source>
        <translation>Mabadiliko ya kukagua</translation>
    </message>
    <message>
        <source>Copy changes to check</source>
        <translation>Nakili mabadiliko ya kukagua</translation>
    </message>
    <message>
        <source>Dismissed likenesses</source>
        <translation>Mifanano iliyoachwa</translation>
    </message>
    <message>
        <source>Copy dismissed likenesses</source>
        <translation>Nakili mifanano iliyoachwa</translation>
    </message>
    <message>
        <source>Mobile wallets</source>
        <translation>Pochi za simu</translation>
    </message>
    <message>
        <source>Bank accounts</source>
        <translation>Akaunti za benki</translation>
    </message>
    <message>
        <source>Tills</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Paybills</source>
        <translation>Paybill</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translation>Pochi ya simu</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Akaunti ya benki</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Paybill</source>
        <translation>Paybill</translation>
    </message>
    <message>
        <source>Kopo Kopo merchant</source>
        <translation>Mfanyabiashara wa Kopo Kopo</translation>
    </message>
    <message>
        <source>From Kopo Kopo</source>
        <translation>Kutoka Kopo Kopo</translation>
    </message>
    <message>
        <source>From an import</source>
        <translation>Kutoka kwa uingizaji</translation>
    </message>
    <message>
        <source>From a payment</source>
        <translation>Kutoka kwa malipo</translation>
    </message>
    <message>
        <source>From a shared book</source>
        <translation>Kutoka kitabu cha kushiriki</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Iliandikwa kwa mkono</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Bado haijaulizwa</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Bado hana jina</translation>
    </message>
</context>
<context>
    <name>IdentityText</name>
    <message>
        <source>A location begins with https://. Copy it once more, from where it came.</source>
        <translation>Eneo huanza na https://. Linakili tena kutoka lilikotoka.</translation>
    </message>
    <message>
        <source>This address is no recipient&apos;s. Paste the location that Kopo Kopo gave when the recipient was created.</source>
        <translation>Anwani hii si ya mpokeaji yeyote. Bandika eneo ambalo Kopo Kopo ilitoa mpokeaji alipoundwa.</translation>
    </message>
    <message>
        <source>There is a user name or a password in this address. Take it out before the host.</source>
        <translation>Kuna jina la mtumiaji au nenosiri katika anwani hii. Liondoe mbele ya jina la seva.</translation>
    </message>
    <message>
        <source>This is no location. It is an address such as %1.</source>
        <translation>Hili si eneo. Eneo ni anwani kama %1.</translation>
    </message>
    <message>
        <source>This location belongs to %1, and this address book to %2. Paste one of %2, or open the profile that it belongs to.</source>
        <translation>Eneo hili ni la %1, na kitabu hiki cha anwani ni cha %2. Bandika moja la %2, au ufungue wasifu ambao ni wake.</translation>
    </message>
    <message>
        <source>This is no destination reference. It has 32 letters and digits in five groups, for example %1.</source>
        <translation>Haya si marejeleo ya mpokeaji. Yana herufi na tarakimu 32 katika vikundi vitano, kwa mfano %1.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::AboutDialog</name>
    <message>
        <source>Pay Recipients %1</source>
        <translation>Pay Recipients %1</translation>
    </message>
    <message>
        <source>The address book of whom you pay through Kopo Kopo. It is not made by Kopo Kopo. You may use, change and pass it on under the MIT licence.</source>
        <translation>Kitabu cha anwani cha unaowalipa kupitia Kopo Kopo. Hakijatengenezwa na Kopo Kopo. Unaweza kukitumia, kukibadilisha na kukisambaza chini ya leseni ya MIT.</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Maktaba</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Maktaba</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Toleo</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Leseni</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>haikupatikana</translation>
    </message>
    <message>
        <source>public domain</source>
        <extracomment>the licence of SQLite</extracomment>
        <translation>mali ya umma</translation>
    </message>
    <message>
        <source>About Pay Recipients</source>
        <translation>Kuhusu Pay Recipients</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Uchunguzi</translation>
    </message>
    <message>
        <source>For whoever helps you with a problem. This is all of it: no recipients, no names, no secrets.</source>
        <translation>Kwa anayekusaidia kutatua tatizo. Haya ndiyo yote: hakuna wapokeaji, hakuna majina, hakuna siri.</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>Nakili u&amp;chunguzi</translation>
    </message>
    <message>
        <source>Copied. Paste it into your message to whoever helps you.</source>
        <translation>Imenakiliwa. Ibandike katika ujumbe wako kwa anayekusaidia.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::AddRecipientDialog</name>
    <message>
        <source>Kopo Kopo is asked once more. No second entry appears in your address book.</source>
        <translation>Kopo Kopo itaulizwa tena. Hakuna ingizo la pili litakaloonekana katika kitabu chako cha anwani.</translation>
    </message>
    <message>
        <source>For yourself: it stays in this address book</source>
        <translation>Kwa ajili yako: hubaki katika kitabu hiki cha anwani</translation>
    </message>
    <message>
        <source>&amp;Add recipient</source>
        <translation>Ongeza mpokea&amp;ji</translation>
    </message>
    <message>
        <source>Add recipient</source>
        <translation>Ongeza mpokeaji</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Inauliza %1…</translation>
    </message>
    <message>
        <source>%1 does not create recipients in this way. Sign out, choose the other API version as you sign in again, or add the recipient in the web app and enter it by hand.</source>
        <translation>%1 haiundi wapokeaji kwa njia hii. Toka, uchague toleo lingine la API unapoingia tena, au uongeze mpokeaji katika programu ya wavuti na umwandike kwa mkono.</translation>
    </message>
    <message>
        <source>%1 It said: “%2”</source>
        <extracomment>%1 is a sentence of ours, %2 what the service said</extracomment>
        <translation>%1 Ilisema: “%2”</translation>
    </message>
    <message>
        <source>Kenyan numbers are written as 0712345678 or +254712345678.</source>
        <translation>Nambari za Kenya huandikwa 0712345678 au +254712345678.</translation>
    </message>
    <message>
        <source>Stopped before %1 was asked: nothing was created.</source>
        <translation>Ilisimamishwa kabla ya kuuliza %1: hakuna kilichoundwa.</translation>
    </message>
    <message>
        <source>Your address book could not be written, so %1 was not asked. %2</source>
        <translation>Kitabu chako cha anwani hakikuweza kuandikwa, kwa hivyo %1 haikuulizwa. %2</translation>
    </message>
    <message>
        <source>Fill in what you know of the recipient, then add it.</source>
        <translation>Jaza unachojua kuhusu mpokeaji, kisha umwongeze.</translation>
    </message>
    <message>
        <source>The recipient is created at %1 (%2) through Kopo Kopo, which needs all that is not marked as optional.</source>
        <extracomment>%1 is the profile&apos;s name, %2 its environment: &quot;Acme Ltd (Production)&quot;</extracomment>
        <translation>Mpokeaji ataundwa kwenye %1 (%2) kupitia Kopo Kopo, ambayo huhitaji yote ambayo hayakuandikwa “Si lazima”.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::AdditionCommands</name>
    <message>
        <source>Created %1</source>
        <translation>%1 ameundwa</translation>
    </message>
    <message>
        <source>Look in Kopo Kopo before you try again: %1 answered that it created %2, but gave no usable address.</source>
        <translation>Angalia katika Kopo Kopo kabla ya kujaribu tena: %1 ilijibu kuwa imemuunda %2, lakini haikutoa anwani inayoweza kutumika.</translation>
    </message>
    <message>
        <source>Look in Kopo Kopo before you try again: the answer of %1 never came, so it may or may not have created %2.</source>
        <translation>Angalia katika Kopo Kopo kabla ya kujaribu tena: jibu la %1 halikufika, kwa hivyo huenda imemuunda %2 au haijamuunda.</translation>
    </message>
    <message>
        <source>say that %1 exists</source>
        <translation>sema kuwa %1 yupo</translation>
    </message>
    <message>
        <source>%1 exists. Ctrl+Z takes that back.</source>
        <translation>%1 yupo. Ctrl+Z hutendua hilo.</translation>
    </message>
    <message>
        <source>To add a recipient at Kopo Kopo, sign in. To put one into your address book only, close this and enter it by hand.</source>
        <translation>Ili kuongeza mpokeaji katika Kopo Kopo, ingia. Ili kumweka katika kitabu chako cha anwani tu, funga hapa na umwandike kwa mkono.</translation>
    </message>
    <message>
        <source>Look in Kopo Kopo before you try again: %1 answered, but its answer does not say whether it created %2.</source>
        <translation>Angalia katika Kopo Kopo kabla ya kujaribu tena: %1 ilijibu, lakini jibu lake halisemi kama imemuunda %2.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ApprovalNotification</name>
    <message numerus="yes">
        <source>%Ln recipients were approved</source>
        <translation>
            <numerusform>Mpokeaji %Ln ameidhinishwa</numerusform>
            <numerusform>Wapokeaji %Ln wameidhinishwa</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be paid now.</source>
        <translation>Sasa wanaweza kulipwa.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ApprovalsHeader</name>
    <message>
        <source>Newly approved</source>
        <translation>Walioidhinishwa karibuni</translation>
    </message>
    <message>
        <source>Mark all as &amp;seen</source>
        <translation>Weka wote kuwa &amp;wameonekana</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <translation>Weka wote kuwa wameonekana</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Uliza tena</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Uliza tena</translation>
    </message>
    <message>
        <source>Newly approved: %1</source>
        <comment>a recipient&apos;s name</comment>
        <translation>Ameidhinishwa karibuni: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients are newly approved and can be paid.</source>
        <translation>
            <numerusform>Mpokeaji %Ln ameidhinishwa karibuni na anaweza kulipwa.</numerusform>
            <numerusform>Wapokeaji %Ln wameidhinishwa karibuni na wanaweza kulipwa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>na mwingine %Ln</numerusform>
            <numerusform>na wengine %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <comment>recipients that are not approved</comment>
        <translation>Wote</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>a status and how many recipients have it, on a button</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Not approved: %1</source>
        <comment>a status</comment>
        <translation>Hawajaidhinishwa: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>Mpokeaji %Ln</numerusform>
            <numerusform>Wapokeaji %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Asks you to sign in first</source>
        <translation>Itakuomba uingie kwanza</translation>
    </message>
</context>
<context>
    <name>PayRecipients::AttentionDialog</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Onyesha</translation>
    </message>
    <message>
        <source>Check before paying</source>
        <translation>Kagua kabla ya kulipa</translation>
    </message>
    <message>
        <source>What to check</source>
        <translation>Cha kukagua</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Onyesha</translation>
    </message>
    <message>
        <source>%1: changed, and not by you.</source>
        <translation>%1: amebadilishwa, na si wewe.</translation>
    </message>
    <message>
        <source>Nothing to check: every change is acknowledged, and no two recipients look alike.</source>
        <translation>Hakuna cha kukagua: kila badiliko limethibitishwa, na hakuna wapokeaji wawili wanaofanana.</translation>
    </message>
    <message>
        <source>Look at each of these before money goes there.</source>
        <translation>Tazama kila mojawapo kabla ya pesa kwenda huko.</translation>
    </message>
    <message>
        <source>&amp;Show them side by side</source>
        <translation>&amp;Onyesha ubavu kwa ubavu</translation>
    </message>
    <message>
        <source>&amp;No danger…</source>
        <translation>&amp;Hakuna hatari…</translation>
    </message>
    <message>
        <source>&amp;Check the change…</source>
        <translation>&amp;Kagua badiliko…</translation>
    </message>
    <message>
        <source>No danger</source>
        <translation>Hakuna hatari</translation>
    </message>
    <message>
        <source>Check the change</source>
        <translation>Kagua badiliko</translation>
    </message>
</context>
<context>
    <name>PayRecipients::BackupDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Rejesha nakala rudufu</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Nakala rudufu</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day, %2 the size of a file</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Rejesha</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rejesha</translation>
    </message>
    <message>
        <source>Use a book again that was set aside</source>
        <translation>Tumia tena kitabu kilichowekwa kando</translation>
    </message>
    <message>
        <source>Books that were set aside</source>
        <translation>Vitabu vilivyowekwa kando</translation>
    </message>
    <message>
        <source>&amp;Use this file again</source>
        <translation>T&amp;umia faili hii tena</translation>
    </message>
    <message>
        <source>Use this file again</source>
        <translation>Tumia faili hii tena</translation>
    </message>
    <message>
        <source>%1, before the program was updated, %2</source>
        <extracomment>%1 is a day and a time, %2 the size of a file</extracomment>
        <translation>%1, kabla programu haijasasishwa, %2</translation>
    </message>
    <message>
        <source>This file becomes the address book again. The book as it is now, if there is one, is kept beside it under another name.</source>
        <translation>Faili hii inakuwa kitabu cha anwani tena. Kitabu kilivyo sasa, kama kipo, kinatunzwa kando yake kwa jina lingine.</translation>
    </message>
    <message>
        <source>The address book becomes what it was at the beginning of that day, or after its first changes if it was new that day. The book as it is now is kept beside it under another name, unless a backup holds the very same.</source>
        <translation>Kitabu cha anwani kinakuwa kama kilivyokuwa mwanzoni mwa siku hiyo, au baada ya mabadiliko yake ya kwanza kama kilikuwa kipya siku hiyo. Kitabu kilivyo sasa kinatunzwa kando yake kwa jina lingine, isipokuwa nakala rudufu ina yaleyale.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::BookQuestions</name>
    <message>
        <source>Start a new book?</source>
        <translation>Uanze kitabu kipya?</translation>
    </message>
    <message>
        <source>A new, empty address book takes the place of this one. The sealed file is kept under another name, and nothing in it is deleted: keep it, if its key or passphrase may turn up.</source>
        <translation>Kitabu kipya cha anwani, kisicho na kitu, kinachukua nafasi ya hiki. Faili iliyofungwa hutunzwa kwa jina lingine, na hakuna kinachofutwa ndani yake: itunze, ikiwa ufunguo au kaulisiri yake huenda ikapatikana.</translation>
    </message>
    <message>
        <source>Start a new book</source>
        <translation>Anza kitabu kipya</translation>
    </message>
    <message>
        <source>There is no backup yet. The first one is made when the program is next started, then one on each day on which the address book is used.</source>
        <translation>Bado hakuna nakala rudufu. Ya kwanza hutengenezwa programu ikianzishwa tena, kisha moja kila siku ambayo kitabu cha anwani kinatumika.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ChangeComparison</name>
    <message>
        <source>Before</source>
        <translation>Kabla</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sasa</translation>
    </message>
    <message>
        <source>You know it as “%1”, but this came under the name “%2”: check whose it is.</source>
        <translation>Unamjua kwa jina “%1”, lakini hii ilikuja kwa jina “%2”: hakikisha ni ya nani.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ChangeSection</name>
    <message>
        <source>Check the change</source>
        <translation>Kagua badiliko</translation>
    </message>
    <message>
        <source>Changed: check before paying. This was not typed by you.</source>
        <translation>Amebadilishwa: kagua kabla ya kulipa. Hili hukuliandika wewe.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::CheckDialog</name>
    <message>
        <source>Check before paying</source>
        <translation>Kagua kabla ya kulipa</translation>
    </message>
    <message>
        <source>The details of %1 were changed, and not by you. If the change is wrong, money reaches somebody else. Ask %1 on a number that you knew before this change.</source>
        <translation>Maelezo ya %1 yamebadilishwa, na si wewe. Badiliko likiwa si sahihi, pesa zinamfikia mtu mwingine. Muulize %1 kwa nambari uliyoijua kabla ya badiliko hili.</translation>
    </message>
    <message numerus="yes">
        <source>The details of %Ln recipients were changed, and not by you. If a change is wrong, money reaches somebody else. Ask each of them on a number that you knew before this change.</source>
        <translation>
            <numerusform>Maelezo ya mpokeaji %Ln yamebadilishwa, na si wewe. Badiliko likiwa si sahihi, pesa zinamfikia mtu mwingine. Muulize kwa nambari uliyoijua kabla ya badiliko hili.</numerusform>
            <numerusform>Maelezo ya wapokeaji %Ln yamebadilishwa, na si wewe. Badiliko likiwa si sahihi, pesa zinamfikia mtu mwingine. Muulize kila mmoja kwa nambari uliyoijua kabla ya badiliko hili.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Why is it right?</source>
        <translation>&amp;Kwa nini ni sahihi?</translation>
    </message>
    <message>
        <source>Why is it right?</source>
        <translation>Kwa nini ni sahihi?</translation>
    </message>
    <message>
        <source>For example: she confirmed it on the phone</source>
        <translation>Kwa mfano: amethibitisha kwa simu</translation>
    </message>
    <message>
        <source>&amp;Leave out what changed</source>
        <translation>&amp;Acha waliobadilika</translation>
    </message>
    <message>
        <source>Leave out what changed</source>
        <translation>Acha waliobadilika</translation>
    </message>
    <message numerus="yes">
        <source>Goes on with %Ln recipients that did not change</source>
        <translation>
            <numerusform>Inaendelea na mpokeaji %Ln ambaye hakubadilika</numerusform>
            <numerusform>Inaendelea na wapokeaji %Ln ambao hawakubadilika</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>source, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… na %Ln mwingine</numerusform>
            <numerusform>… na %Ln wengine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::ClosingGuard</name>
    <message>
        <source>Quit without saving</source>
        <translation>Funga bila kuhifadhi</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Ondoka bila kuhifadhi</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Mabadiliko hayajahifadhiwa</translation>
    </message>
    <message>
        <source>Your last changes could not be saved. %1</source>
        <translation>Mabadiliko yako ya mwisho hayakuweza kuhifadhiwa. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Funga hata hivyo</translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation>Ondoka hata hivyo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>This address book is kept nowhere</source>
        <translation>Kitabu hiki cha anwani hakihifadhiwi popote</translation>
    </message>
    <message numerus="yes">
        <source>The address book lives for this session only, so its %Ln recipients are gone after it. Export them first if you need them again.</source>
        <translation>
            <numerusform>Kitabu cha anwani ni cha kipindi hiki tu, kwa hivyo mpokeaji wake mmoja atapotea baadaye. Mhamishe kwanza ikiwa utamhitaji tena.</numerusform>
            <numerusform>Kitabu cha anwani ni cha kipindi hiki tu, kwa hivyo wapokeaji wake %Ln watapotea baadaye. Wahamishe kwanza ikiwa utawahitaji tena.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Baki</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Hamisha…</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ColumnChoice</name>
    <message>
        <source>Usual columns</source>
        <translation>Safu wima za kawaida</translation>
    </message>
    <message>
        <source>Arrange columns…</source>
        <translation>Panga safu wima…</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>Safu wima</translation>
    </message>
    <message>
        <source>Space shows or hides a column; Alt+Up and Alt+Down move it.</source>
        <translation>Nafasi huonyesha au kuficha safu wima; Alt+Juu na Alt+Chini huisogeza.</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Safu wima za orodha</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Sogeza &amp;juu</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Sogeza &amp;chini</translation>
    </message>
    <message>
        <source>U&amp;sual columns</source>
        <translation>&amp;Safu wima za kawaida</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ColumnsEditor</name>
    <message>
        <source>Left out</source>
        <translation>Imeachwa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akaunti</translation>
    </message>
    <message>
        <source>The first row is a heading</source>
        <translation>Mstari wa kwanza ni kichwa</translation>
    </message>
    <message>
        <source>Left out: %1. Choose above what belongs to recipients.</source>
        <translation>Zimeachwa: %1. Chagua hapo juu zipi ni za wapokeaji.</translation>
    </message>
    <message>
        <source>Column %L1</source>
        <translation>Safu wima %L1</translation>
    </message>
    <message>
        <source>The first row is a &amp;heading</source>
        <translation>Mstari wa &amp;kwanza ni kichwa</translation>
    </message>
</context>
<context>
    <name>PayRecipients::CommandLine</name>
    <message>
        <source>Try it with made-up recipients; nothing is kept.</source>
        <translation>Jaribu kwa wapokeaji wa kubuni; hakuna kinachohifadhiwa.</translation>
    </message>
    <message>
        <source>So many made-up recipients; implies --demo.</source>
        <translation>Idadi hii ya wapokeaji wa kubuni; humaanisha --demo.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nambari</translation>
    </message>
    <message>
        <source>Open this profile.</source>
        <translation>Fungua wasifu huu.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>jina</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>Onyesha maandishi haya.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Onyesha toleo.</translation>
    </message>
    <message>
        <source>Browse Kopo Kopo pay recipients and copy destination references.</source>
        <translation>Vinjari wapokeaji wa malipo wa Kopo Kopo na unakili marejeleo ya mpokeaji.</translation>
    </message>
    <message>
        <source>--demo-recipients takes a number from 1 to %1</source>
        <translation>--demo-recipients huchukua nambari kuanzia 1 hadi %1</translation>
    </message>
    <message>
        <source>Choose either --demo or --profile</source>
        <translation>Chagua ama --demo au --profile</translation>
    </message>
    <message>
        <source>A shared book to open.</source>
        <translation>Kitabu cha kushiriki cha kufungua.</translation>
    </message>
    <message>
        <source>One file at a time, please. Not understood: %1</source>
        <translation>Faili moja kwa wakati, tafadhali. Haikueleweka: %1</translation>
    </message>
</context>
<context>
    <name>PayRecipients::CopyGuard</name>
    <message>
        <source>&amp;It is right</source>
        <translation>&amp;Ni sahihi</translation>
    </message>
    <message>
        <source>Checked. The history keeps why.</source>
        <translation>Imekaguliwa. Historia inahifadhi kwa nini.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::CreationSection</name>
    <message>
        <source>It e&amp;xists: paste its location or reference</source>
        <translation>&amp;Yupo: bandika eneo au marejeleo yake</translation>
    </message>
    <message>
        <source>It exists: paste its location or reference</source>
        <translation>Yupo: bandika eneo au marejeleo yake</translation>
    </message>
    <message>
        <source>It does not exist: try &amp;again</source>
        <translation>H&amp;ayupo: jaribu tena</translation>
    </message>
    <message>
        <source>It does not exist: try again</source>
        <translation>Hayupo: jaribu tena</translation>
    </message>
    <message>
        <source>Look in Kopo Kopo before you try again, or it may be there twice.</source>
        <translation>Angalia katika Kopo Kopo kabla ya kujaribu tena, au huenda akawa huko mara mbili.</translation>
    </message>
    <message>
        <source>Outcome unknown: Kopo Kopo was asked to create this recipient, and no answer says whether it did.</source>
        <translation>Matokeo hayajulikani: Kopo Kopo iliombwa kumuunda mpokeaji huyu, na hakuna jibu linalosema kama ilimuunda.</translation>
    </message>
    <message>
        <source>Kopo Kopo answered that it created this recipient, but not where it is.</source>
        <translation>Kopo Kopo ilijibu kuwa imemuunda mpokeaji huyu, lakini haikusema yuko wapi.</translation>
    </message>
    <message>
        <source>Kopo Kopo answered that it created this recipient, but under an address that cannot be used: “%1”.</source>
        <translation>Kopo Kopo ilijibu kuwa imemuunda mpokeaji huyu, lakini katika anwani isiyoweza kutumika: “%1”.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::Demo</name>
    <message>
        <source>Demo</source>
        <translation>Onyesho</translation>
    </message>
</context>
<context>
    <name>PayRecipients::DetailsActions</name>
    <message>
        <source>Enter &amp;reference</source>
        <translation>Andika ma&amp;rejeleo</translation>
    </message>
    <message>
        <source>Enter reference</source>
        <translation>Andika marejeleo</translation>
    </message>
    <message>
        <source>Refresh this recipient</source>
        <translation>Onyesha upya mpokeaji huyu</translation>
    </message>
    <message>
        <source>Open &amp;Kopo Kopo</source>
        <translation>Fungua &amp;Kopo Kopo</translation>
    </message>
    <message>
        <source>Open Kopo Kopo</source>
        <translation>Fungua Kopo Kopo</translation>
    </message>
    <message>
        <source>E&amp;dit by hand</source>
        <translation>&amp;Hariri kwa mkono</translation>
    </message>
    <message>
        <source>Edit by hand</source>
        <translation>Hariri kwa mkono</translation>
    </message>
    <message>
        <source>Pi&amp;n to the top</source>
        <translation>&amp;Bandika juu</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Bandika juu</translation>
    </message>
    <message>
        <source>Opens the web app in your browser</source>
        <translation>Hufungua programu ya wavuti katika kivinjari chako</translation>
    </message>
    <message>
        <source>How the check ended</source>
        <translation>Jinsi ukaguzi ulivyoisha</translation>
    </message>
    <message>
        <source>U&amp;npin</source>
        <translation>Ban&amp;dua</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Bandua</translation>
    </message>
    <message>
        <source>Asking Kopo Kopo…</source>
        <translation>Kopo Kopo inaulizwa…</translation>
    </message>
    <message>
        <source>Refresh &amp;this recipient</source>
        <translation>&amp;Onyesha upya mpokeaji huyu</translation>
    </message>
    <message>
        <source>Without a location, Kopo Kopo cannot be asked about this recipient</source>
        <translation>Bila eneo, Kopo Kopo haiwezi kuulizwa kuhusu mpokeaji huyu</translation>
    </message>
    <message>
        <source>Sign in to ask Kopo Kopo</source>
        <translation>Ingia ili kuuliza Kopo Kopo</translation>
    </message>
</context>
<context>
    <name>PayRecipients::DetailsHeader</name>
    <message>
        <source>Type not known yet</source>
        <translation>Aina bado haijulikani</translation>
    </message>
</context>
<context>
    <name>PayRecipients::DismissDialog</name>
    <message>
        <source>No danger?</source>
        <translation>Hakuna hatari?</translation>
    </message>
    <message>
        <source>It is no longer pointed out, unless another recipient joins in. The history keeps why.</source>
        <translation>Haitaonyeshwa tena, isipokuwa mpokeaji mwingine akiongezeka. Historia inahifadhi kwa nini.</translation>
    </message>
    <message>
        <source>&amp;Why is it no danger?</source>
        <translation>&amp;Kwa nini si hatari?</translation>
    </message>
    <message>
        <source>Why is it no danger?</source>
        <translation>Kwa nini si hatari?</translation>
    </message>
    <message>
        <source>For example: mother and daughter</source>
        <translation>Kwa mfano: mama na binti</translation>
    </message>
    <message>
        <source>&amp;No danger</source>
        <translation>&amp;Hakuna hatari</translation>
    </message>
    <message>
        <source>No danger</source>
        <translation>Hakuna hatari</translation>
    </message>
</context>
<context>
    <name>PayRecipients::DuplicatesDialog</name>
    <message>
        <source>—</source>
        <comment>no value</comment>
        <translation>—</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Unganisha</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Wanaojirudia</translation>
    </message>
    <message>
        <source>Groups of duplicates</source>
        <translation>Vikundi vya wanaojirudia</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unganisha</translation>
    </message>
    <message>
        <source>The others give the one that stays what it lacks, and are removed</source>
        <translation>Wengine humpa anayebaki anachokosa, kisha huondolewa</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln)</source>
        <extracomment>The name of one recipient, and how many entries seem to be it</extracomment>
        <translation>
            <numerusform>%1 (%Ln)</numerusform>
            <numerusform>%1 (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>These are one entry now. Ctrl+Z in the main window takes that back.</source>
        <translation>Sasa hawa ni mpokeaji mmoja. Ctrl+Z katika dirisha kuu hutendua hilo.</translation>
    </message>
    <message>
        <source>No two entries share a location, a destination reference or an account.</source>
        <translation>Hakuna wawili wenye eneo, marejeleo ya mpokeaji au akaunti moja.</translation>
    </message>
    <message>
        <source>the location</source>
        <translation>eneo</translation>
    </message>
    <message>
        <source>the destination reference</source>
        <translation>marejeleo ya mpokeaji</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>akaunti</translation>
    </message>
    <message>
        <source>Choose the one that stays: what it says is kept, the others add what it lacks and are removed. What differs is bold.</source>
        <translation>Chagua anayebaki: anachosema hutunzwa, wengine huongeza anachokosa kisha huondolewa. Kinachotofautiana kimekolezwa.</translation>
    </message>
    <message>
        <source>They have different accounts, so they are not merged: money for one would reach another. Correct or remove the one that is wrong. What differs is bold.</source>
        <translation>Wana akaunti tofauti, kwa hivyo hawaunganishwi: pesa za mmoja zingemfikia mwingine. Sahihisha au uondoe aliye na makosa. Kinachotofautiana kimekolezwa.</translation>
    </message>
    <message>
        <source>These entries share %1. %2</source>
        <extracomment>%1 is a list such as &quot;the account, the location&quot;; %2 the sentence that follows</extracomment>
        <translation>Hawa wana %1 sawa. %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the things that entries share</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Baki na huyu</translation>
    </message>
    <message>
        <source>Keep %1, entry %2</source>
        <translation>Baki na %1, ingizo la %2</translation>
    </message>
    <message>
        <source>%1 — merged</source>
        <translation>%1 — wameunganishwa</translation>
    </message>
    <message>
        <source>%1, entry %2: %3</source>
        <extracomment>what a screen reader says: a field&apos;s name, the number of the entry, the field&apos;s value</extracomment>
        <translation>%1, ingizo la %2: %3</translation>
    </message>
    <message>
        <source>These entries have changed since they were shown, so they were not merged. Look at them again.</source>
        <translation>Taarifa zao zimebadilika tangu zilipoonyeshwa, kwa hivyo hawakuunganishwa. Zitazame tena.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::DuplicatesSection</name>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Linganisha</translation>
    </message>
    <message>
        <source>Compare duplicates</source>
        <translation>Linganisha wanaojirudia</translation>
    </message>
</context>
<context>
    <name>PayRecipients::EnterByHandDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Hifadhi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <comment>a recipient&apos;s type</comment>
        <translation>Bado haijulikani</translation>
    </message>
    <message>
        <source>Destination &amp;reference</source>
        <translation>Ma&amp;rejeleo ya mpokeaji</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>&amp;Eneo</translation>
    </message>
    <message>
        <source>Grey words are what is known already. What you type instead is shown and copied.</source>
        <translation>Maneno ya kijivu ni yale yanayojulikana tayari. Unachoandika badala yake ndicho kitakachoonyeshwa na kunakiliwa.</translation>
    </message>
    <message>
        <source>Leave this empty to keep what is known</source>
        <translation>Acha wazi ili kubaki na kinachojulikana</translation>
    </message>
    <message>
        <source>This is no phone number. It has 9 to 15 digits, for example +254712345678.</source>
        <translation>Hii si nambari ya simu. Ina tarakimu 9 hadi 15, kwa mfano +254712345678.</translation>
    </message>
    <message>
        <source>Enter at least a name, a number or a destination reference.</source>
        <translation>Andika angalau jina, nambari au marejeleo ya mpokeaji.</translation>
    </message>
    <message>
        <source>Edit by hand</source>
        <translation>Hariri kwa mkono</translation>
    </message>
    <message>
        <source>Enter by hand</source>
        <translation>Andika kwa mkono</translation>
    </message>
    <message>
        <source>Choose a type and enter a name or a number, or enter at least a destination reference.</source>
        <translation>Chagua aina na uingize jina au nambari, au ingiza angalau marejeleo ya mpokeaji.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ExchangeCommands</name>
    <message>
        <source>Only a signed-in profile can ask Kopo Kopo: close this, sign in, and import again.</source>
        <translation>Ni wasifu ulioingia tu unaoweza kuuliza Kopo Kopo: funga hii, ingia, kisha uingize tena.</translation>
    </message>
    <message>
        <source>import</source>
        <translation>ingiza</translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln recipients</source>
        <translation>
            <numerusform>Mpokeaji %Ln ameongezwa</numerusform>
            <numerusform>Wapokeaji %Ln wameongezwa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, changed %Ln</source>
        <extracomment>%1 is the sentence &quot;Added 3 recipients&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln amebadilishwa</numerusform>
            <numerusform>%1, %Ln wamebadilishwa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln wrong rows were left out, and are in the file that you saved</source>
        <extracomment>%1 is the sentence &quot;Added 3 recipients&quot;</extracomment>
        <translation>
            <numerusform>%1. Safu %Ln yenye kosa imeachwa, na iko katika faili uliyohifadhi</numerusform>
            <numerusform>%1. Safu %Ln zenye makosa zimeachwa, na ziko katika faili uliyohifadhi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln wrong rows were left out: import the same again to see them</source>
        <translation>
            <numerusform>%1. Safu %Ln yenye kosa imeachwa: ingiza hiyo hiyo tena ili uione</numerusform>
            <numerusform>%1. Safu %Ln zenye makosa zimeachwa: ingiza hiyo hiyo tena ili uzione</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to export yet. Import recipients or enter one by hand first.</source>
        <translation>Bado hakuna cha kuhamisha. Ingiza wapokeaji au uandike mmoja kwa mkono kwanza.</translation>
    </message>
    <message>
        <source>They are right: &amp;export</source>
        <translation>Ni sahihi: &amp;hamisha</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln recipients as %1</source>
        <translation>
            <numerusform>Mpokeaji %Ln amehifadhiwa kama %1</numerusform>
            <numerusform>Wapokeaji %Ln wamehifadhiwa kama %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::ExportDialog</name>
    <message>
        <source>Without a category</source>
        <translation>Bila aina</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akaunti</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Imesasishwa</translation>
    </message>
    <message>
        <source>&amp;Export recipients…</source>
        <translation>Hamisha wapok&amp;eaji…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Hamisha</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Inahamisha</translation>
    </message>
    <message>
        <source>Export recipients</source>
        <translation>Hamisha wapokeaji</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>Mpokeaji %Ln</numerusform>
            <numerusform>Wapokeaji %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nini</translation>
    </message>
    <message>
        <source>The &amp;list as shown</source>
        <translation>&amp;Orodha kama inavyoonyeshwa</translation>
    </message>
    <message>
        <source>No list is shown.</source>
        <translation>Hakuna orodha inayoonyeshwa.</translation>
    </message>
    <message>
        <source>The chosen &amp;rows</source>
        <translation>Mista&amp;ri iliyochaguliwa</translation>
    </message>
    <message>
        <source>No row is chosen.</source>
        <translation>Hakuna mstari uliochaguliwa.</translation>
    </message>
    <message>
        <source>E&amp;verything</source>
        <translation>&amp;Kila kitu</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Kama</translation>
    </message>
    <message>
        <source>&amp;CSV file</source>
        <translation>Faili ya &amp;CSV</translation>
    </message>
    <message>
        <source>E&amp;xcel workbook</source>
        <translation>Kitabu kazi cha E&amp;xcel</translation>
    </message>
    <message>
        <source>&amp;Shared book</source>
        <translation>Kitabu cha ku&amp;shiriki</translation>
    </message>
    <message>
        <source>For a colleague who imports it. Only the passphrase opens it: say it by phone, and never send it with the file.</source>
        <translation>Kwa mwenzako atakayekiingiza. Ni kaulisiri tu inayokifungua: isema kwa simu, na usiitume kamwe pamoja na faili.</translation>
    </message>
    <message>
        <source>%1 recipients %2</source>
        <extracomment>The name of an exported file, without its ending; %1 is a company, %2 a date</extracomment>
        <translation>Wapokeaji wa %1 %2</translation>
    </message>
    <message>
        <source>CSV files (*.%1)</source>
        <translation>Faili za CSV (*.%1)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.%1)</source>
        <translation>Vitabu kazi vya Excel (*.%1)</translation>
    </message>
    <message>
        <source>Shared books (*.%1)</source>
        <translation>Vitabu vya kushiriki (*.%1)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Hifadhi kama</translation>
    </message>
    <message>
        <source>There is a file %1 already. Choose another name.</source>
        <translation>Tayari kuna faili %1. Chagua jina lingine.</translation>
    </message>
    <message>
        <source>Cancelled: nothing was saved.</source>
        <translation>Imeghairiwa: hakuna kilichohifadhiwa.</translation>
    </message>
    <message>
        <source>There is not enough room for %1. Make room there or choose another place.</source>
        <translation>Hakuna nafasi ya kutosha kwa %1. Ongeza nafasi huko au uchague mahali pengine.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2. Choose another place.</source>
        <translation>Faili %1 haikuweza kuandikwa: %2. Chagua mahali pengine.</translation>
    </message>
    <message>
        <source>A workbook needs temporary files, which could not be written in %1. Make room there or choose another place.</source>
        <translation>Kitabu kazi kinahitaji faili za muda, ambazo hazikuweza kuandikwa katika %1. Ongeza nafasi huko au uchague mahali pengine.</translation>
    </message>
    <message>
        <source>A sheet of a workbook ends at %1 rows. Export fewer recipients, or a CSV file.</source>
        <translation>Karatasi ya kitabu kazi huishia mistari %1. Hamisha wapokeaji wachache zaidi, au faili ya CSV.</translation>
    </message>
    <message>
        <source>A shared book has room for %1 recipients and %2. Export fewer of them.</source>
        <translation>Kitabu cha kushiriki kina nafasi ya wapokeaji %1 na %2. Hamisha wachache zaidi.</translation>
    </message>
    <message>
        <source>There is too little free memory to seal a shared book. Close other programs and try again.</source>
        <translation>Kumbukumbu iliyo wazi haitoshi kufunga kitabu cha kushiriki. Funga programu nyingine na ujaribu tena.</translation>
    </message>
    <message>
        <source>Opens in any spreadsheet, and importing it gives the same recipients again, hidden characters included. Whoever gets the file can read it.</source>
        <translation>Hufunguka katika lahajedwali lolote, na kuiingiza hurudisha wapokeaji walewale, pamoja na herufi zilizofichika. Yeyote atakayeipata faili anaweza kuisoma.</translation>
    </message>
    <message>
        <source>To read, sort and print: a sheet for each category, with every leading zero kept and hidden characters shown. Whoever gets the file can read it.</source>
        <translation>Kwa kusoma, kupanga na kuchapisha: karatasi kwa kila aina, sifuri zote za mwanzo zimetunzwa na herufi zilizofichika zinaonyeshwa. Yeyote atakayeipata faili anaweza kuisoma.</translation>
    </message>
    <message>
        <source>The part of Pay Recipients that writes workbooks is missing on this computer. Export a CSV file, or install Pay Recipients again.</source>
        <translation>Sehemu ya Pay Recipients inayoandika vitabu kazi haipo kwenye kompyuta hii. Hamisha faili ya CSV, au sakinisha Pay Recipients tena.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::FieldRow</name>
    <message>
        <source>—</source>
        <comment>no value</comment>
        <translation>—</translation>
    </message>
    <message>
        <source>Use the other</source>
        <translation>Tumia hicho kingine</translation>
    </message>
    <message>
        <source>Use the other: %1</source>
        <translation>Tumia hicho kingine: %1</translation>
    </message>
    <message>
        <source>Drops what was entered by hand, so that what the source says is shown and copied</source>
        <translation>Huondoa kilichoingizwa kwa mkono, ili kinachosemwa na chanzo kionyeshwe na kunakiliwa</translation>
    </message>
    <message>
        <source>By hand: %1 · Kopo Kopo says %2</source>
        <translation>Kwa mkono: %1 · Kopo Kopo inasema %2</translation>
    </message>
    <message>
        <source>By hand: %1 · an import says %2</source>
        <translation>Kwa mkono: %1 · uingizaji unasema %2</translation>
    </message>
    <message>
        <source>By hand: %1 · a payment says %2</source>
        <translation>Kwa mkono: %1 · malipo yanasema %2</translation>
    </message>
    <message>
        <source>By hand: %1 · a shared book says %2</source>
        <translation>Kwa mkono: %1 · kitabu kilichoshirikiwa kinasema %2</translation>
    </message>
    <message>
        <source>By hand: %1 · before, it was %2</source>
        <translation>Kwa mkono: %1 · awali ilikuwa %2</translation>
    </message>
</context>
<context>
    <name>PayRecipients::FilterChips</name>
    <message>
        <source>Category</source>
        <translation>Aina</translation>
    </message>
    <message>
        <source>Filter by category</source>
        <translation>Chuja kwa aina</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Hali</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Chuja kwa hali</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Chanzo</translation>
    </message>
    <message>
        <source>Filter by source</source>
        <translation>Chuja kwa chanzo</translation>
    </message>
    <message>
        <source>No reference</source>
        <translation>Bila marejeleo</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Futa vichujio</translation>
    </message>
    <message>
        <source>Clear filters above the list</source>
        <translation>Futa vichujio vilivyo juu ya orodha</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Safu wima</translation>
    </message>
    <message>
        <source>Choose which columns the list shows</source>
        <translation>Chagua safu wima ambazo orodha huonyesha</translation>
    </message>
    <message>
        <source>Show only recipients that have no destination reference yet</source>
        <translation>Onyesha tu wapokeaji ambao bado hawana marejeleo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>of a filter; %1 is &quot;Status&quot;, %2 is &quot;Pending&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Aina zote</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Hali zote</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Vyanzo vyote</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Panga</translation>
    </message>
    <message>
        <source>Choose by which column the list is sorted</source>
        <translation>Chagua safu wima ambayo orodha hupangwa kwayo</translation>
    </message>
</context>
<context>
    <name>PayRecipients::FirstRunPage</name>
    <message>
        <source>Welcome to Pay Recipients</source>
        <translation>Karibu kwenye Pay Recipients</translation>
    </message>
    <message>
        <source>The address book of whom you pay through Kopo Kopo: find a recipient, copy its destination reference, pay. It works offline too.</source>
        <translation>Kitabu cha anwani cha unaowalipa kupitia Kopo Kopo: tafuta mpokeaji, nakili marejeleo yake, lipa. Hufanya kazi bila intaneti pia.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Ingia</translation>
    </message>
    <message>
        <source>Use without signing in</source>
        <translation>Tumia bila kuingia</translation>
    </message>
    <message>
        <source>Fill the address book by hand or by import. You can sign in later.</source>
        <translation>Jaza kitabu cha anwani kwa mkono au kwa kuingiza faili. Unaweza kuingia baadaye.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Jaribu onyesho</translation>
    </message>
    <message>
        <source>Made-up recipients, no network, and nothing is kept.</source>
        <translation>Wapokeaji wa kubuni, bila mtandao, na hakuna kinachohifadhiwa.</translation>
    </message>
    <message>
        <source>Some profiles on this computer could not be read: %1. Their address books are still here. Restore the files from a backup, or install the newest Pay Recipients, then start it again.</source>
        <translation>Baadhi ya wasifu katika kompyuta hii haukuweza kusomwa: %1. Vitabu vyake vya anwani bado viko hapa. Rejesha faili kutoka nakala ya akiba, au usakinishe Pay Recipients mpya zaidi, kisha uianze tena.</translation>
    </message>
    <message>
        <source>With the client ID and secret that your Administrator gets under Manage K2 Connect. Kopo Kopo then tells what it knows of each recipient whose location you import.</source>
        <translation>Kwa client ID na client secret ambazo Msimamizi wako anapata kwenye Manage K2 Connect. Kisha Kopo Kopo husema inachojua kuhusu kila mpokeaji ambaye eneo lake unaliingiza.</translation>
    </message>
    <message>
        <source>There is an address book here to which no profile belongs: %1. If it was copied from another computer, copy the profiles as well, into %2, then start Pay Recipients again.</source>
        <translation>Kuna kitabu cha anwani hapa ambacho hakina wasifu wake: %1. Ikiwa kilinakiliwa kutoka kompyuta nyingine, nakili wasifu pia, ndani ya %2, kisha anzisha Pay Recipients tena.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::FoundRecipientDialog</name>
    <message>
        <source>It exists</source>
        <translation>Yupo</translation>
    </message>
    <message>
        <source>Paste what Kopo Kopo shows of %1: its location or its destination reference.</source>
        <translation>Bandika kile ambacho Kopo Kopo inaonyesha kuhusu %1: eneo au marejeleo ya mpokeaji.</translation>
    </message>
    <message>
        <source>&amp;Location or reference</source>
        <translation>Eneo au mareje&amp;leo</translation>
    </message>
    <message>
        <source>Location or reference</source>
        <translation>Eneo au marejeleo</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Hifadhi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Paste the location or the destination reference first.</source>
        <translation>Bandika eneo au marejeleo ya mpokeaji kwanza.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::FreedesktopNotification</name>
    <message>
        <source>Show</source>
        <translation>Onyesha</translation>
    </message>
</context>
<context>
    <name>PayRecipients::HelpPage</name>
    <message>
        <source>Pay Recipients help</source>
        <translation>Msaada wa Pay Recipients</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Yaliyomo</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Msaada</translation>
    </message>
</context>
<context>
    <name>PayRecipients::HistoryExportDialog</name>
    <message>
        <source>&amp;All that is kept</source>
        <translation>&amp;Yote yaliyohifadhiwa</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Hamisha…</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation>Hamisha historia</translation>
    </message>
    <message>
        <source>Every change of %1: when, what it was, what it became, and where that came from.</source>
        <translation>Kila badiliko la %1: lini, lilikuwa nini, limekuwa nini, na limetoka wapi.</translation>
    </message>
    <message>
        <source>Every change of every recipient: when, what it was, what it became, and where that came from. Removed recipients are in it, too.</source>
        <translation>Kila badiliko la kila mpokeaji: lini, lilikuwa nini, limekuwa nini, na limetoka wapi. Walioondolewa pia wamo.</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>Yote yaliyohifadhiwa</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Kuanzia</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Kuanzia</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>Ha&amp;di</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hadi</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2. Choose another place.</source>
        <translation>Faili %1 haikuweza kuandikwa: %2. Chagua mahali pengine.</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Hifadhi historia</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Vitabu kazi vya Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Faili za CSV (*.csv)</translation>
    </message>
    <message>
        <source>history</source>
        <translation>historia</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>there is no room for a workbook, or it has too many rows</source>
        <translation>hakuna nafasi ya kitabu kazi, au kina mistari mingi mno</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Wakati</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Mpokeaji</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Kilichotokea</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Sehemu</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Kabla</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sasa</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Chanzo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Faili</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Mstari</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Kwa nini</translation>
    </message>
    <message>
        <source>Removed, number %1</source>
        <translation>Ameondolewa, nambari %1</translation>
    </message>
    <message>
        <source>the part of Pay Recipients that writes workbooks is missing; a CSV file needs none</source>
        <translation>sehemu ya Pay Recipients inayoandika vitabu kazi haipo; faili ya CSV haihitaji sehemu hiyo</translation>
    </message>
</context>
<context>
    <name>PayRecipients::HistorySection</name>
    <message>
        <source>Show history</source>
        <translation>Onyesha historia</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Export history…</source>
        <translation>Hamisha historia…</translation>
    </message>
    <message>
        <source>Export history of this recipient</source>
        <translation>Hamisha historia ya mpokeaji huyu</translation>
    </message>
    <message>
        <source>Hide history</source>
        <translation>Ficha historia</translation>
    </message>
    <message>
        <source>Nothing is kept of it yet: the history begins with the next change.</source>
        <translation>Bado hakuna kilichohifadhiwa: historia inaanza na badiliko lijalo.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>source, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>The export has the %Ln older ones, too.</source>
        <translation>
            <numerusform>Uhamishaji una %Ln ya zamani pia.</numerusform>
            <numerusform>Uhamishaji una %Ln za zamani pia.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::ImportDialog</name>
    <message>
        <source>&amp;Read as</source>
        <translation>&amp;Soma kama</translation>
    </message>
    <message>
        <source>&amp;Save the wrong rows…</source>
        <translation>&amp;Hifadhi mistari yenye makosa…</translation>
    </message>
    <message>
        <source>Import recipients</source>
        <translation>Ingiza wapokeaji</translation>
    </message>
    <message>
        <source>Look up payments</source>
        <translation>Tafuta malipo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Ingiza</translation>
    </message>
    <message>
        <source>&amp;Paste a table of recipients, or any text that contains their locations: a server log, an e-mail, a list. You can also drop a file here, or choose one: a colleague&apos;s shared book, too.</source>
        <translation>Bandika jedwali la wapokeaji, au maandishi yoyote yenye maeneo yao: kumbukumbu za seva, barua &amp;pepe, orodha. Unaweza pia kudondosha faili hapa, au kuchagua moja: hata kitabu cha kushiriki cha mwenzako.</translation>
    </message>
    <message>
        <source>Locations or table</source>
        <translation>Maeneo au jedwali</translation>
    </message>
    <message>
        <source>What it looks like</source>
        <translation>Inavyoonekana</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>Jedwali</translation>
    </message>
    <message>
        <source>Text with locations</source>
        <translation>Maandishi yenye maeneo</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Inasoma</translation>
    </message>
    <message>
        <source>Save the wrong rows</source>
        <translation>Hifadhi mistari yenye makosa</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>Chagua &amp;faili…</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Chagua faili</translation>
    </message>
    <message>
        <source>Paste text &amp;instead</source>
        <translation>Band&amp;ika maandishi badala yake</translation>
    </message>
    <message>
        <source>Paste text instead</source>
        <translation>Bandika maandishi badala yake</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose a file in it.</source>
        <translation>%1 ni folda. Chagua faili ndani yake.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: %2. Choose another one.</source>
        <translation>Faili %1 haiwezi kufunguliwa: %2. Chagua nyingine.</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2. Split it and import the parts.</source>
        <translation>Faili %1 ni kubwa kuliko %2. Igawanye na uingize sehemu zake.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose a file with recipients</source>
        <translation>Chagua faili yenye wapokeaji</translation>
    </message>
    <message>
        <source>Nothing to import yet.</source>
        <translation>Bado hakuna cha kuingiza.</translation>
    </message>
    <message>
        <source>No recipients found in this text. A location looks like %1/api/v1/pay_recipients/ followed by letters and digits; a table needs a heading such as Name, Phone number, Destination reference.</source>
        <translation>Hakuna wapokeaji waliopatikana katika maandishi haya. Eneo huonekana kama %1/api/v1/pay_recipients/ likifuatwa na herufi na tarakimu; jedwali linahitaji kichwa kama vile Jina, Nambari ya simu, Marejeleo ya mpokeaji.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln payments are named here. Kopo Kopo can tell whom they paid, and with what destination reference.</source>
        <translation>
            <numerusform>Malipo %Ln yametajwa hapa. Kopo Kopo inaweza kusema yalimlipa nani, na kwa marejeleo gani.</numerusform>
            <numerusform>Malipo %Ln yametajwa hapa. Kopo Kopo inaweza kusema yaliwalipa akina nani, na kwa marejeleo gani.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Faili za CSV (*.csv)</translation>
    </message>
    <message>
        <source>wrong rows</source>
        <translation>mistari yenye makosa</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Kosa ni nini</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2. Choose another place.</source>
        <translation>Faili %1 haikuweza kuandikwa: %2. Chagua mahali pengine.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln rows as %1. Mend them there and import that file.</source>
        <translation>
            <numerusform>Mstari %Ln umehifadhiwa kama %1. Usahihishe hapo kisha uingize faili hiyo.</numerusform>
            <numerusform>Mistari %Ln imehifadhiwa kama %1. Isahihishe hapo kisha uingize faili hiyo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1 was read. Import the other files one after another.</source>
        <translation>Ni %1 tu iliyosomwa. Ingiza faili nyingine moja baada ya nyingine.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Mstari</translation>
    </message>
    <message>
        <source>%1 is no file that can be read. Choose another one.</source>
        <translation>%1 si faili inayoweza kusomwa. Chagua nyingine.</translation>
    </message>
    <message>
        <source>The file %1 is neither text nor a table. Save it as CSV in the program that made it, or choose another one.</source>
        <translation>Faili %1 si maandishi wala jedwali. Ihifadhi kama CSV katika programu iliyoitengeneza, au chagua nyingine.</translation>
    </message>
    <message>
        <source>The file %1 may be an address book of Pay Recipients. It is not imported, but can be used on this computer: the help (Ctrl+F1) says how to move a book.</source>
        <translation>Faili %1 huenda ni kitabu cha anwani cha Pay Recipients. Haiingizwi, lakini inaweza kutumiwa katika kompyuta hii: msaada (Ctrl+F1) husema jinsi ya kuhamisha kitabu.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ImportPreview</name>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Onyesha</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Mistari yote</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Wapya</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Waliobadilika</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Wanaojulikana</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Makosa</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Hakikisho</translation>
    </message>
    <message>
        <source>Nothing to import yet.</source>
        <translation>Bado hakuna cha kuingiza.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>The parts of the summary of an import, joined with commas</extracomment>
        <translation>
            <numerusform>%Ln mpya</numerusform>
            <numerusform>%Ln wapya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln amebadilika</numerusform>
            <numerusform>%Ln wamebadilika</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation>
            <numerusform>%Ln anajulikana tayari</numerusform>
            <numerusform>%Ln wanajulikana tayari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong</source>
        <translation>
            <numerusform>%Ln ana makosa</numerusform>
            <numerusform>%Ln wana makosa</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Inaingiza</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ImportPreviewModel</name>
    <message>
        <source>Line</source>
        <translation>Mstari</translation>
    </message>
    <message>
        <source>Name or location</source>
        <translation>Jina au eneo</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akaunti</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Kitakachotokea</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ListedRecipients</name>
    <message>
        <source>Changed: check before paying</source>
        <translation>Amebadilishwa: kagua kabla ya kulipa</translation>
    </message>
</context>
<context>
    <name>PayRecipients::LockedBookPage</name>
    <message>
        <source>&amp;Try again</source>
        <translation>Jaribu &amp;tena</translation>
    </message>
    <message>
        <source>&amp;Keep it with a passphrase…</source>
        <translation>&amp;Kitunze kwa kaulisiri…</translation>
    </message>
    <message>
        <source>Only for this &amp;session</source>
        <translation>Kwa kipindi &amp;hiki tu</translation>
    </message>
    <message>
        <source>Start a &amp;new book</source>
        <translation>A&amp;nza kitabu kipya</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>Keep it with a passphrase</source>
        <translation>Kitunze kwa kaulisiri</translation>
    </message>
    <message>
        <source>Only for this session</source>
        <translation>Kwa kipindi hiki tu</translation>
    </message>
    <message>
        <source>Start a new book</source>
        <translation>Anza kitabu kipya</translation>
    </message>
    <message>
        <source>The sealed file is kept under another name; nothing is deleted.</source>
        <translation>Faili iliyofungwa hutunzwa kwa jina lingine; hakuna kinachofutwa.</translation>
    </message>
    <message>
        <source>Recovery passphrase</source>
        <translation>Kaulisiri ya kurejesha</translation>
    </message>
    <message>
        <source>Use the &amp;recovery passphrase</source>
        <translation>Tumia kaulisi&amp;ri ya kurejesha</translation>
    </message>
    <message>
        <source>Use the recovery passphrase</source>
        <translation>Tumia kaulisiri ya kurejesha</translation>
    </message>
    <message>
        <source>Your address book begins as soon as its key can be kept there.</source>
        <translation>Kitabu chako cha anwani kitaanza mara tu ufunguo wake utakapoweza kutunzwa humo.</translation>
    </message>
    <message>
        <source>The book can be sealed with a passphrase that you enter each time, or live for this session only and be forgotten when you quit.</source>
        <translation>Kitabu kinaweza kufungwa kwa kaulisiri utakayoandika kila mara, au kiishi kwa kipindi hiki tu na kisahauliwe ukifunga programu.</translation>
    </message>
    <message>
        <source>Enter the passphrase of your address book</source>
        <translation>Andika kaulisiri ya kitabu chako cha anwani</translation>
    </message>
    <message>
        <source>The book was sealed with it; its key is in no keychain.</source>
        <translation>Kitabu kilifungwa kwayo; ufunguo wake hauko katika hifadhi yoyote ya siri.</translation>
    </message>
    <message>
        <source>Your address book is locked</source>
        <translation>Kitabu chako cha anwani kimefungwa</translation>
    </message>
    <message>
        <source>The book itself is safe: it stays sealed on this computer until its key is found.</source>
        <translation>Kitabu chenyewe ni salama: kinabaki kimefungwa katika kompyuta hii hadi ufunguo wake upatikane.</translation>
    </message>
    <message>
        <source>There is no keychain to keep your address book&apos;s key</source>
        <translation>Hakuna hifadhi ya siri ya kutunza ufunguo wa kitabu chako cha anwani</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Hifadhi ya siri imefungwa</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>Hifadhi ya siri haijibu</translation>
    </message>
    <message>
        <source>The keychain did not take your address book&apos;s key</source>
        <translation>Hifadhi ya siri haikuchukua ufunguo wa kitabu chako cha anwani</translation>
    </message>
    <message>
        <source>Your address book could not be begun</source>
        <translation>Kitabu chako cha anwani hakikuweza kuanzishwa</translation>
    </message>
    <message>
        <source>The keychain does not hold its key. Use the recovery passphrase, or bring the key back and try again.</source>
        <translation>Hifadhi ya siri haina ufunguo wake. Tumia kaulisiri ya kurejesha, au urudishe ufunguo na ujaribu tena.</translation>
    </message>
    <message>
        <source>This computer has no keychain running. Start one and try again, or use the recovery passphrase.</source>
        <translation>Kompyuta hii haina hifadhi ya siri inayofanya kazi. Anzisha moja na ujaribu tena, au utumie kaulisiri ya kurejesha.</translation>
    </message>
    <message>
        <source>Your address book is open in another window</source>
        <translation>Kitabu chako cha anwani kimefunguliwa katika dirisha lingine</translation>
    </message>
    <message>
        <source>Your address book could not be opened</source>
        <translation>Kitabu chako cha anwani hakikuweza kufunguliwa</translation>
    </message>
    <message>
        <source>The key in the keychain belongs to another address book. Nothing is damaged: put this book&apos;s own file or key back and try again, or start a new book.</source>
        <translation>Ufunguo ulio katika hifadhi ya siri ni wa kitabu kingine cha anwani. Hakuna kilichoharibika: rudisha faili au ufunguo wa kitabu hiki na ujaribu tena, au anza kitabu kipya.</translation>
    </message>
    <message>
        <source>The keychain does not hold its key. Bring the key back and try again, or start a new book.</source>
        <translation>Hifadhi ya siri haina ufunguo wake. Rudisha ufunguo na ujaribu tena, au anza kitabu kipya.</translation>
    </message>
    <message>
        <source>This computer has no keychain running. Start one, then try again.</source>
        <translation>Kompyuta hii haina hifadhi ya siri inayofanya kazi. Ianzishe, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>&amp;Recover what can be read</source>
        <translation>&amp;Okoa kinachoweza kusomwa</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>Re&amp;jesha nakala rudufu…</translation>
    </message>
    <message>
        <source>Recover what can be read</source>
        <translation>Okoa kinachoweza kusomwa</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Rejesha nakala rudufu</translation>
    </message>
    <message>
        <source>Your address book is not where it was</source>
        <translation>Kitabu chako cha anwani hakipo mahali kilipokuwa</translation>
    </message>
    <message>
        <source>&amp;Use a book that was set aside…</source>
        <translation>T&amp;umia kitabu kilichowekwa kando…</translation>
    </message>
    <message>
        <source>Use a book that was set aside</source>
        <translation>Tumia kitabu kilichowekwa kando</translation>
    </message>
    <message>
        <source>A part of the address book is damaged. Nothing is lost by trying, for the damaged file is kept. Recover what can be read for the newest state, of which a part may be missing, or restore a backup for a whole book of an earlier day. The file is %1.</source>
        <translation>Sehemu ya kitabu cha anwani imeharibika. Hakuna kinachopotea kwa kujaribu, kwani faili iliyoharibika inatunzwa. Okoa kinachoweza kusomwa upate hali mpya zaidi, ambayo huenda sehemu yake ikakosekana, au rejesha nakala rudufu upate kitabu kizima cha siku ya awali. Faili ni %1.</translation>
    </message>
    <message>
        <source>A part of the address book is damaged. Nothing is lost by trying, for the damaged file is kept. Recover what can be read: the newest state, of which a part may be missing. The file is %1.</source>
        <translation>Sehemu ya kitabu cha anwani imeharibika. Hakuna kinachopotea kwa kujaribu, kwani faili iliyoharibika inatunzwa. Okoa kinachoweza kusomwa: hali mpya zaidi, ambayo huenda sehemu yake ikakosekana. Faili ni %1.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::LookAlikesSection</name>
    <message>
        <source>Compare them</source>
        <translation>Walinganishe</translation>
    </message>
    <message>
        <source>Compare look-alikes %1</source>
        <translation>Linganisha wanaofanana %1</translation>
    </message>
    <message>
        <source>No danger…</source>
        <translation>Hakuna hatari…</translation>
    </message>
    <message>
        <source>No danger in look-alikes %1</source>
        <translation>Hakuna hatari kwa wanaofanana %1</translation>
    </message>
</context>
<context>
    <name>PayRecipients::MainActions</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Onyesha upya</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Ingiza…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Hamisha…</translation>
    </message>
    <message>
        <source>&amp;Add recipient…</source>
        <translation>Ongez&amp;a mpokeaji…</translation>
    </message>
    <message>
        <source>&amp;Enter by hand…</source>
        <translation>Andika &amp;kwa mkono…</translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation>I&amp;ngia…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Toka</translation>
    </message>
    <message>
        <source>Set recovery &amp;passphrase…</source>
        <translation>&amp;Weka kaulisiri ya kurejesha…</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Mapendeleo…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Funga programu</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Tendua</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Tenda &amp;upya</translation>
    </message>
    <message>
        <source>&amp;Copy destination reference</source>
        <translation>Nakili marejeleo &amp;ya mpokeaji</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>Nakili kama &amp;jedwali</translation>
    </message>
    <message>
        <source>Copy as payment destination, v&amp;1</source>
        <translation>Nakili kama mlengwa wa malipo, v&amp;1</translation>
    </message>
    <message>
        <source>Copy as payment destination, v&amp;2</source>
        <translation>Nakili kama mlengwa wa malipo, v&amp;2</translation>
    </message>
    <message>
        <source>&amp;Pin to the top</source>
        <translation>&amp;Bandika juu</translation>
    </message>
    <message>
        <source>&amp;Edit by hand…</source>
        <translation>Ha&amp;riri kwa mkono…</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>Un&amp;ganisha…</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>On&amp;doa</translation>
    </message>
    <message>
        <source>Find &amp;duplicates…</source>
        <translation>Tafuta wanaojirudia…</translation>
    </message>
    <message>
        <source>&amp;Search recipients</source>
        <translation>Tafuta wa&amp;pokeaji</translation>
    </message>
    <message>
        <source>&amp;Open Kopo Kopo</source>
        <translation>Fungua Kopo Kopo</translation>
    </message>
    <message>
        <source>Pay Recipients &amp;help</source>
        <translation>M&amp;saada wa Pay Recipients</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Mikato ya kibodi</translation>
    </message>
    <message>
        <source>&amp;About Pay Recipients</source>
        <translation>Kuhusu Pay R&amp;ecipients</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Fai&amp;li</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Hariri</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Msaada</translation>
    </message>
    <message>
        <source>&amp;Narrow navigation</source>
        <translation>Uramba&amp;zaji mwembamba</translation>
    </message>
    <message>
        <source>Chec&amp;k before paying…</source>
        <translation>&amp;Kagua kabla ya kulipa…</translation>
    </message>
    <message>
        <source>&amp;Who is this?</source>
        <translation>Huyu &amp;ni nani?</translation>
    </message>
    <message>
        <source>Export &amp;history…</source>
        <translation>Hamisha hi&amp;storia…</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>Re&amp;jesha nakala rudufu…</translation>
    </message>
</context>
<context>
    <name>PayRecipients::MainToolBar</name>
    <message>
        <source>Main tool bar</source>
        <translation>Upau mkuu wa zana</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Onyesha upya</translation>
    </message>
    <message>
        <source>Add recipient</source>
        <translation>Ongeza mpokeaji</translation>
    </message>
    <message>
        <source>Enter by hand</source>
        <translation>Andika kwa mkono</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Ingiza</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Hamisha</translation>
    </message>
</context>
<context>
    <name>PayRecipients::MainWindow</name>
    <message>
        <source>Removing “%1”…</source>
        <translation>Inaondoa “%1”…</translation>
    </message>
    <message>
        <source>Its secrets are being taken out of the keychain.</source>
        <translation>Siri zake zinaondolewa katika hifadhi ya siri.</translation>
    </message>
    <message>
        <source>“%1” was removed from this computer.</source>
        <translation>“%1” umeondolewa katika kompyuta hii.</translation>
    </message>
    <message>
        <source>The demo could not start its own service on this computer (%1). Close other programs and try again.</source>
        <translation>Onyesho halikuweza kuanzisha huduma yake katika kompyuta hii (%1). Funga programu nyingine na ujaribu tena.</translation>
    </message>
    <message>
        <source>%1 (%2) — %3</source>
        <extracomment>the profile&apos;s name, then whose service it talks to, then the program&apos;s name</extracomment>
        <translation>%1 (%2) — %3</translation>
    </message>
    <message>
        <source>The demo is missing on this computer. Install Pay Recipients again to see it.</source>
        <translation>Onyesho halipo kwenye kompyuta hii. Sakinisha Pay Recipients tena ili kuliona.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::MarkedText</name>
    <message>
        <source>Different here: %1</source>
        <translation>Tofauti hapa: %1</translation>
    </message>
</context>
<context>
    <name>PayRecipients::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Ujumbe</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ondoa</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Ondoa ujumbe</translation>
    </message>
</context>
<context>
    <name>PayRecipients::NavigationTree</name>
    <message>
        <source>Navigation</source>
        <translation>Urambazaji</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Lipa</translation>
    </message>
    <message>
        <source>1 recipient</source>
        <translation>Mpokeaji 1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>Mpokeaji %Ln</numerusform>
            <numerusform>Wapokeaji %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a place of the navigation and its count</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PayRecipients::NewPassphraseFields</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Kaulisiri</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kaulisiri</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>K&amp;aulisiri tena</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Kaulisiri tena</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %Ln characters; four or five words are easy to remember.</source>
        <translation>
            <numerusform>Tumia angalau herufi %Ln; maneno manne au matano ni rahisi kukumbuka.</numerusform>
            <numerusform>Tumia angalau herufi %Ln; maneno manne au matano ni rahisi kukumbuka.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Hizo mbili bado hazifanani.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::NothingChosen</name>
    <message>
        <source>Choose a recipient to see its destination reference.</source>
        <translation>Chagua mpokeaji ili kuona marejeleo yake.</translation>
    </message>
    <message>
        <source>With Ctrl or Shift you choose several, and copy their references at once.</source>
        <translation>Kwa Ctrl au Shift unachagua wengi, na kunakili marejeleo yao kwa pamoja.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::OriginSection</name>
    <message>
        <source>%1, %2</source>
        <comment>source, time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PayRecipients::OverviewChart</name>
    <message>
        <source>Other statuses</source>
        <translation>Hali nyingine</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>a category, a status, and how many recipients have both</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, other statuses: %2</source>
        <translation>%1, hali nyingine: %2</translation>
    </message>
    <message>
        <source>Type not known yet</source>
        <translation>Aina bado haijulikani</translation>
    </message>
</context>
<context>
    <name>PayRecipients::OverviewPage</name>
    <message>
        <source>Refresh &amp;all</source>
        <translation>&amp;Onyesha upya wote</translation>
    </message>
    <message>
        <source>Refresh all</source>
        <translation>Onyesha upya wote</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Yanayohitaji uangalizi</translation>
    </message>
    <message>
        <source>Nothing needs your attention.</source>
        <translation>Hakuna kinachohitaji uangalizi wako.</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Kwa hali</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Waliobandikwa</translation>
    </message>
    <message>
        <source>Recently copied</source>
        <translation>Walionakiliwa karibuni</translation>
    </message>
    <message>
        <source>1 recipient</source>
        <translation>Mpokeaji 1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>Mpokeaji %Ln</numerusform>
            <numerusform>Wapokeaji %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all recipients</source>
        <translation>Onyesha wapokeaji wote</translation>
    </message>
    <message>
        <source>No destination reference yet</source>
        <translation>Bado hawana marejeleo ya mpokeaji</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Hawajaidhinishwa</translation>
    </message>
    <message>
        <source>Seem to be duplicates</source>
        <translation>Wanaonekana kujirudia</translation>
    </message>
    <message>
        <source>Refreshed %1.</source>
        <comment>a time, such as: 2 minutes ago</comment>
        <translation>Ilionyeshwa upya %1.</translation>
    </message>
    <message>
        <source>Not refreshed yet.</source>
        <translation>Bado haijaonyeshwa upya.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Muhtasari</translation>
    </message>
    <message>
        <source>Opening your address book…</source>
        <translation>Inafungua kitabu chako cha anwani…</translation>
    </message>
    <message>
        <source>What is in it and what needs you appears here as soon as it is read.</source>
        <translation>Yaliyomo na yanayokuhitaji yataonekana hapa mara tu kitakaposomwa.</translation>
    </message>
    <message>
        <source>By category and status</source>
        <translation>Kwa aina na hali</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Onyesha</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>opens a list or a recipient</comment>
        <translation>Onyesha %1</translation>
    </message>
    <message>
        <source>Newly approved</source>
        <translation>Walioidhinishwa karibuni</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Nakili</translation>
    </message>
    <message>
        <source>Copy the destination reference of %1</source>
        <extracomment>%1 is a recipient and its account</extracomment>
        <translation>Nakili marejeleo ya mpokeaji %1</translation>
    </message>
    <message>
        <source>Asks you to sign in first</source>
        <translation>Hukuomba uingie kwanza</translation>
    </message>
    <message>
        <source>Changed, and not by you</source>
        <translation>Waliobadilishwa, na si wewe</translation>
    </message>
    <message>
        <source>Look alike</source>
        <translation>Wanaofanana</translation>
    </message>
    <message>
        <source>Kopo Kopo refused, or gave no usable answer</source>
        <translation>Kopo Kopo ilikataa, au haikutoa jibu linaloweza kutumika</translation>
    </message>
</context>
<context>
    <name>PayRecipients::OverviewSection</name>
    <message>
        <source>Show %1</source>
        <comment>opens a list or a recipient</comment>
        <translation>Onyesha %1</translation>
    </message>
    <message>
        <source>1 recipient</source>
        <translation>Mpokeaji 1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>Mpokeaji %Ln</numerusform>
            <numerusform>Wapokeaji %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::PaymentsDialog</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Simamisha</translation>
    </message>
    <message>
        <source>Import recipients</source>
        <translation>Ingiza wapokeaji</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Malipo</translation>
    </message>
    <message>
        <source>Payments looked up</source>
        <translation>Malipo yaliyoulizwa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Asking %1 whom the payments paid: %L2 of %L3…</source>
        <translation>Inauliza %1 malipo yalimlipa nani: %L2 kati ya %L3…</translation>
    </message>
    <message>
        <source>There is no recipient to import.</source>
        <translation>Hakuna mpokeaji wa kuingiza.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln payments could not be looked up. The first one: %1</source>
        <translation>
            <numerusform>Malipo %Ln hayakuweza kuulizwa. La kwanza: %1</numerusform>
            <numerusform>Malipo %Ln hayakuweza kuulizwa. La kwanza: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payments told whom they paid.</source>
        <translation>
            <numerusform>Malipo %Ln yamesema yalimlipa nani.</numerusform>
            <numerusform>Malipo %Ln yamesema yaliwalipa akina nani.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tell of nobody: they are only scheduled, or went to the business’s own accounts.</source>
        <translation>
            <numerusform>%Ln hayasemi mtu: yamepangwa tu, au yalikwenda kwa akaunti za biashara yenyewe.</numerusform>
            <numerusform>%Ln hayasemi mtu: yamepangwa tu, au yalikwenda kwa akaunti za biashara yenyewe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not asked.</source>
        <translation>
            <numerusform>%Ln hayakuulizwa.</numerusform>
            <numerusform>%Ln hayakuulizwa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Mapendeleo</translation>
    </message>
    <message>
        <source>&amp;Refresh when a book opens</source>
        <translation>&amp;Onyesha upya kitabu kinapofunguliwa</translation>
    </message>
    <message>
        <source>On start</source>
        <translation>Mwanzoni</translation>
    </message>
    <message>
        <source>Asks Kopo Kopo for every recipient, once you are signed in. Without it, press F5 when you want to know what is new.</source>
        <translation>Huuliza Kopo Kopo kuhusu kila mpokeaji, ukishaingia. Bila hiyo, bonyeza F5 unapotaka kujua kipya.</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proksi</translation>
    </message>
    <message>
        <source>The way out of your company&apos;s network. Leave it as it is unless Kopo Kopo cannot be reached.</source>
        <translation>Njia ya kutoka katika mtandao wa kampuni yako. Iache ilivyo isipokuwa Kopo Kopo haifikiki.</translation>
    </message>
    <message>
        <source>What you change here counts at once.</source>
        <translation>Unachobadilisha hapa hutumika mara moja.</translation>
    </message>
    <message>
        <source>As this computer is set up</source>
        <translation>Kama kompyuta hii ilivyopangwa</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lugha</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Lugha</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Mwanga</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Giza</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Utofautishaji mkubwa</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Rangi</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Rangi</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ProfileButton</name>
    <message>
        <source>Profile</source>
        <translation>Wasifu</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ProfileCommands</name>
    <message>
        <source>My address book</source>
        <translation>Kitabu changu cha anwani</translation>
    </message>
    <message>
        <source>The address book could not be begun: %1 cannot be written. Check that the disk is not full.</source>
        <translation>Kitabu cha anwani hakikuweza kuanzishwa: %1 haiwezi kuandikwa. Hakikisha kuwa diski haijajaa.</translation>
    </message>
    <message>
        <source>Kopo Kopo could not be told to end the access token of “%1”: it ends by itself within two hours.</source>
        <translation>Kopo Kopo haikuweza kuambiwa imalize tokeni ya ufikiaji ya “%1”: itaisha yenyewe ndani ya saa mbili.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ProfileMenu</name>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Wasifu</translation>
    </message>
    <message>
        <source>Add by si&amp;gning in…</source>
        <translation>On&amp;geza kwa kuingia…</translation>
    </message>
    <message>
        <source>Add &amp;without signing in…</source>
        <translation>&amp;Ongeza bila kuingia…</translation>
    </message>
    <message>
        <source>Re&amp;name profile…</source>
        <translation>Badilisha ji&amp;na la wasifu…</translation>
    </message>
    <message>
        <source>Re&amp;move profile…</source>
        <translation>On&amp;doa wasifu…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a profile&apos;s name, then whose service it talks to</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ProfileNameDialog</name>
    <message>
        <source>Rename profile</source>
        <translation>Badilisha jina la wasifu</translation>
    </message>
    <message>
        <source>Add profile</source>
        <translation>Ongeza wasifu</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Jina la wasifu</translation>
    </message>
    <message>
        <source>For example: Acme Ltd</source>
        <translation>Kwa mfano: Acme Ltd</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Mazingira</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Uzalishaji</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Majaribio</translation>
    </message>
    <message>
        <source>Profile &amp;name</source>
        <translation>Ji&amp;na la wasifu</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Mazingira</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Badilisha jina</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ongeza</translation>
    </message>
    <message>
        <source>Give the profile a name, for example your company&apos;s.</source>
        <translation>Upe wasifu jina, kwa mfano la kampuni yako.</translation>
    </message>
    <message>
        <source>There is a profile “%1” already. Choose another name.</source>
        <translation>Tayari kuna wasifu “%1”. Chagua jina lingine.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ProfileRemoval</name>
    <message>
        <source>“%1” was not removed. %2</source>
        <translation>“%1” haukuondolewa. %2</translation>
    </message>
    <message>
        <source>“%1” was not removed, because its secrets could not be taken out of the keychain. %2</source>
        <translation>“%1” haukuondolewa, kwa sababu siri zake hazikuweza kutolewa katika hifadhi ya siri. %2</translation>
    </message>
    <message>
        <source>“%1” was not removed whole: %2 could not be deleted. Close what uses it, allow writing there, then remove the profile again.</source>
        <translation>“%1” haukuondolewa wote: %2 haikuweza kufutwa. Funga kinachoitumia, ruhusu kuandika huko, kisha uondoe wasifu tena.</translation>
    </message>
    <message>
        <source>“%1” was not removed whole: its address book is deleted, but the key of it could not be taken out of the keychain. %2</source>
        <translation>“%1” haukuondolewa wote: kitabu chake cha anwani kimefutwa, lakini ufunguo wake haikuwezekana kuutoa katika hifadhi ya siri. %2</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ProfileStripe</name>
    <message>
        <source>DEMO</source>
        <extracomment>stands alone on a coloured band</extracomment>
        <translation>ONYESHO</translation>
    </message>
    <message>
        <source>Everything happens on this computer: these references pay nobody.</source>
        <translation>Kila kitu hufanyika katika kompyuta hii: marejeleo haya hayamlipi mtu yeyote.</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <extracomment>stands alone on a coloured band</extracomment>
        <translation>MAJARIBIO</translation>
    </message>
    <message>
        <source>For trying things out: its references pay nobody.</source>
        <translation>Kwa kujaribu mambo: marejeleo yake hayamlipi mtu yeyote.</translation>
    </message>
    <message>
        <source>This service has an address of its own. It is not Kopo Kopo&apos;s Production.</source>
        <translation>Huduma hii ina anwani yake. Si Uzalishaji wa Kopo Kopo.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ProxyFields</name>
    <message>
        <source>As this computer is set up</source>
        <translation>Kama kompyuta hii ilivyopangwa</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Bila proksi</translation>
    </message>
    <message>
        <source>This proxy:</source>
        <translation>Proksi hii:</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proksi</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Seva ya proksi</translation>
    </message>
    <message>
        <source>For example: proxy.example.com</source>
        <translation>Kwa mfano: proxy.example.com</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Lango la proksi</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Seva</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>Lan&amp;go</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s host. Until then nothing is changed.</source>
        <translation>Andika seva ya proksi. Hadi hapo hakuna kinachobadilishwa.</translation>
    </message>
    <message>
        <source>Enter the host&apos;s name only, without http:// and without the port.</source>
        <translation>Andika jina la seva tu, bila http:// na bila lango.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ProxyQuestions</name>
    <message>
        <source>The proxy&apos;s password could not be kept: you will be asked for it again next time. %1</source>
        <translation>Nenosiri la proksi halikuweza kuhifadhiwa: utaulizwa tena wakati ujao. %1</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ProxySignInDialog</name>
    <message>
        <source>Sign in to the proxy</source>
        <translation>Ingia kwenye proksi</translation>
    </message>
    <message>
        <source>The proxy %1 stands between this computer and Kopo Kopo, and asks who you are. Your company&apos;s IT knows the user name and password. Both are kept in this computer&apos;s keychain, nowhere else.</source>
        <translation>Proksi %1 iko kati ya kompyuta hii na Kopo Kopo, na inauliza wewe ni nani. Idara ya TEHAMA ya kampuni yako inajua jina la mtumiaji na nenosiri. Yote mawili huhifadhiwa katika hifadhi ya siri ya kompyuta hii, si mahali pengine.</translation>
    </message>
    <message>
        <source>Proxy user name</source>
        <translation>Jina la mtumiaji wa proksi</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Nenosiri la proksi</translation>
    </message>
    <message>
        <source>The proxy did not accept this user name and password. Enter them again.</source>
        <translation>Proksi haikukubali jina hili la mtumiaji na nenosiri. Yaandike tena.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Jina la mtumiaji</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Nenosiri</translation>
    </message>
    <message>
        <source>Enter the user name.</source>
        <translation>Andika jina la mtumiaji.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecipientChecks</name>
    <message>
        <source>The check ended before Kopo Kopo answered. Refresh this recipient again.</source>
        <translation>Ukaguzi uliisha kabla Kopo Kopo haijajibu. Onyesha upya mpokeaji huyu tena.</translation>
    </message>
    <message>
        <source>The status is “%1” now, and the destination reference has come.</source>
        <translation>Hali sasa ni “%1”, na marejeleo ya mpokeaji yamefika.</translation>
    </message>
    <message>
        <source>The destination reference has come.</source>
        <translation>Marejeleo ya mpokeaji yamefika.</translation>
    </message>
    <message>
        <source>The status is “%1” now.</source>
        <translation>Hali sasa ni “%1”.</translation>
    </message>
    <message>
        <source>Kopo Kopo told new details, which are shown now.</source>
        <translation>Kopo Kopo imetoa maelezo mapya, ambayo yanaonyeshwa sasa.</translation>
    </message>
    <message>
        <source>Kopo Kopo answered: nothing has changed.</source>
        <translation>Kopo Kopo imejibu: hakuna kilichobadilika.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecipientCommands</name>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>Mpokeaji %Ln</numerusform>
            <numerusform>Wapokeaji %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Imetenduliwa: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Imetendwa upya: %1</translation>
    </message>
    <message>
        <source>The address book is not open yet. Try again in a moment.</source>
        <translation>Kitabu cha anwani bado hakijafunguliwa. Jaribu tena baada ya muda mfupi.</translation>
    </message>
    <message>
        <source>There is nothing to refresh yet. Import locations first.</source>
        <translation>Bado hakuna cha kuonyesha upya. Ingiza maeneo kwanza.</translation>
    </message>
    <message>
        <source>Kopo Kopo can only be asked about a recipient whose location is known. Import its location, or enter what you know by hand.</source>
        <translation>Kopo Kopo inaweza kuulizwa tu kuhusu mpokeaji ambaye eneo lake linajulikana. Ingiza eneo lake, au uandike unachojua kwa mkono.</translation>
    </message>
    <message>
        <source>Opened %1 in your browser</source>
        <translation>%1 imefunguliwa katika kivinjari chako</translation>
    </message>
    <message>
        <source>No browser could be started. Open %1 yourself.</source>
        <translation>Hakuna kivinjari kilichoweza kuanzishwa. Fungua %1 wewe mwenyewe.</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>badilisha %1</translation>
    </message>
    <message>
        <source>enter a recipient by hand</source>
        <translation>andika mpokeaji kwa mkono</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>%1 amebadilishwa</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>%1 ameongezwa</translation>
    </message>
    <message>
        <source>pin %1</source>
        <translation>bandika %1</translation>
    </message>
    <message>
        <source>unpin %1</source>
        <translation>bandua %1</translation>
    </message>
    <message>
        <source>Pinned %1 to the top</source>
        <translation>%1 amebandikwa juu</translation>
    </message>
    <message>
        <source>Unpinned %1</source>
        <translation>%1 amebanduliwa</translation>
    </message>
    <message>
        <source>drop what was typed as %1</source>
        <translation>acha kilichoandikwa kama %1</translation>
    </message>
    <message>
        <source>What was typed as %1 is dropped. Ctrl+Z brings it back.</source>
        <translation>Kilichoandikwa kama %1 kimeachwa. Ctrl+Z hukirudisha.</translation>
    </message>
    <message>
        <source>Choose a recipient first, then remove it.</source>
        <translation>Chagua mpokeaji kwanza, kisha umwondoe.</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>ondoa %1</translation>
    </message>
    <message>
        <source>Removed %1. Ctrl+Z brings back what was removed.</source>
        <translation>%1 ameondolewa. Ctrl+Z hurudisha kilichoondolewa.</translation>
    </message>
    <message>
        <source>Choose two or more recipients first, then merge them.</source>
        <translation>Chagua wapokeaji wawili au zaidi kwanza, kisha uwaunganishe.</translation>
    </message>
    <message>
        <source>merge into %1</source>
        <translation>unganisha katika %1</translation>
    </message>
    <message numerus="yes">
        <source>Merged %Ln entries into %1. Ctrl+Z takes that back.</source>
        <translation>
            <numerusform>Ingizo %Ln limeunganishwa katika %1. Ctrl+Z hutendua hilo.</numerusform>
            <numerusform>Maingizo %Ln yameunganishwa katika %1. Ctrl+Z hutendua hilo.</numerusform>
        </translation>
    </message>
    <message>
        <source>To refresh, sign in: Kopo Kopo is asked what changed. Without it, everything in the address book can still be found and copied.</source>
        <translation>Ili kuonyesha upya, ingia: Kopo Kopo itaulizwa nini kimebadilika. Bila hivyo, kila kitu katika kitabu cha anwani bado kinaweza kupatikana na kunakiliwa.</translation>
    </message>
    <message>
        <source>To ask Kopo Kopo about a recipient, sign in. Without it, what the address book knows can still be copied.</source>
        <translation>Ili kuuliza Kopo Kopo kuhusu mpokeaji, ingia. Bila hivyo, kinachojulikana katika kitabu cha anwani bado kinaweza kunakiliwa.</translation>
    </message>
    <message>
        <source>It is right: &amp;copy</source>
        <translation>Ni sahihi: &amp;nakili</translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecipientCopy</name>
    <message>
        <source>Choose a recipient first, then copy.</source>
        <translation>Chagua mpokeaji kwanza, kisha unakili.</translation>
    </message>
    <message>
        <source>%1 has no destination reference yet. Refresh it, or enter the reference by hand.</source>
        <translation>%1 bado hana marejeleo ya mpokeaji. Onyesha upya, au uandike marejeleo kwa mkono.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln chosen recipients has a destination reference yet.</source>
        <translation>
            <numerusform>Mpokeaji %Ln aliyechaguliwa bado hana marejeleo ya mpokeaji.</numerusform>
            <numerusform>Hakuna kati ya wapokeaji %Ln waliochaguliwa aliye na marejeleo ya mpokeaji.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the destination reference of %1</source>
        <translation>Marejeleo ya %1 yamenakiliwa</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln destination references</source>
        <translation>
            <numerusform>Marejeleo %Ln ya mpokeaji yamenakiliwa</numerusform>
            <numerusform>Marejeleo %Ln ya wapokeaji yamenakiliwa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln of the chosen recipients have none yet</source>
        <extracomment>%1 is the sentence &quot;Copied 3 destination references&quot;</extracomment>
        <translation>
            <numerusform>%1; %Ln kati ya wapokeaji waliochaguliwa bado hana</numerusform>
            <numerusform>%1; %Ln kati ya wapokeaji waliochaguliwa bado hawana</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was copied: a v1 payment needs the type and the destination reference.</source>
        <translation>Hakuna kilichonakiliwa: malipo ya v1 yanahitaji aina na marejeleo ya mpokeaji.</translation>
    </message>
    <message>
        <source>Nothing was copied: a v2 payment needs the type and every account detail of it.</source>
        <translation>Hakuna kilichonakiliwa: malipo ya v2 yanahitaji aina na kila taarifa yake ya akaunti.</translation>
    </message>
    <message>
        <source>Copied the payment destination of %1</source>
        <translation>Mlengwa wa malipo wa %1 amenakiliwa</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln payment destinations</source>
        <translation>
            <numerusform>Mlengwa %Ln wa malipo amenakiliwa</numerusform>
            <numerusform>Walengwa %Ln wa malipo wamenakiliwa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln of the chosen recipients lack details</source>
        <extracomment>%1 is the sentence &quot;Copied 3 payment destinations&quot;</extracomment>
        <translation>
            <numerusform>%1; %Ln kati ya wapokeaji waliochaguliwa anakosa taarifa</numerusform>
            <numerusform>%1; %Ln kati ya wapokeaji waliochaguliwa wanakosa taarifa</numerusform>
        </translation>
    </message>
    <message>
        <source>The list shows no column that can be copied. Show its columns again, then copy.</source>
        <translation>Orodha haionyeshi safu wima inayoweza kunakiliwa. Onyesha tena safu wima zake, kisha unakili.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln rows as a table</source>
        <translation>
            <numerusform>Mstari %Ln umenakiliwa kama jedwali</numerusform>
            <numerusform>Mistari %Ln imenakiliwa kama jedwali</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was copied: %1 is empty now.</source>
        <translation>Hakuna kilichonakiliwa: %1 haina chochote sasa.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Imenakiliwa: %1</translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecipientDetails</name>
    <message>
        <source>Recipient details</source>
        <translation>Maelezo ya mpokeaji</translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecipientForm</name>
    <message>
        <source>Ty&amp;pe</source>
        <translation>&amp;Aina</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Maelezo</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Si lazima</translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecipientsModel</name>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akaunti</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Hali</translation>
    </message>
    <message>
        <source>Destination reference</source>
        <translation>Marejeleo ya mpokeaji</translation>
    </message>
    <message>
        <source>Updated</source>
        <comment>when an entry last changed</comment>
        <translation>Imesasishwa</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Aina</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Nambari ya simu</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Barua pepe</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Mtandao</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Chanzo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Maelezo</translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecipientsPage</name>
    <message>
        <source>Clear search</source>
        <translation>Futa utafutaji</translation>
    </message>
    <message>
        <source>Search all recipients</source>
        <translation>Tafuta kati ya wapokeaji wote</translation>
    </message>
    <message>
        <source>Show all recipients</source>
        <translation>Onyesha wapokeaji wote</translation>
    </message>
    <message>
        <source>Opening your address book…</source>
        <translation>Inafungua kitabu chako cha anwani…</translation>
    </message>
    <message>
        <source>The list appears here as soon as it is read.</source>
        <translation>Orodha itaonekana hapa mara tu itakaposomwa.</translation>
    </message>
    <message>
        <source>Nothing matches this filter</source>
        <translation>Hakuna kinacholingana na kichujio hiki</translation>
    </message>
    <message>
        <source>No recipient matches “%1”</source>
        <translation>Hakuna mpokeaji anayelingana na “%1”</translation>
    </message>
    <message>
        <source>Try fewer words or a part of the number, or import it.</source>
        <translation>Jaribu maneno machache zaidi au sehemu ya nambari, au umwingize.</translation>
    </message>
    <message>
        <source>No recipient here matches “%1”</source>
        <translation>Hakuna mpokeaji hapa anayelingana na “%1”</translation>
    </message>
    <message>
        <source>No recipient has a status yet</source>
        <translation>Bado hakuna mpokeaji mwenye hali</translation>
    </message>
    <message>
        <source>Kopo Kopo tells the status when it is asked: refresh to see who is approved.</source>
        <translation>Kopo Kopo husema hali inapoulizwa: onyesha upya ili kuona nani ameidhinishwa.</translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation>Hakuna anayesubiri idhini</translation>
    </message>
    <message>
        <source>Every recipient that Kopo Kopo gave a status is approved.</source>
        <translation>Kila mpokeaji ambaye Kopo Kopo ilimpa hali ameidhinishwa.</translation>
    </message>
    <message>
        <source>No %1 yet</source>
        <translation>Bado hakuna %1</translation>
    </message>
    <message>
        <source>Import a table or locations, add one at Kopo Kopo or enter one by hand, and it is listed here.</source>
        <translation>Ingiza jedwali au maeneo, ongeza mmoja kwenye Kopo Kopo au umwandike kwa mkono, naye ataorodheshwa hapa.</translation>
    </message>
    <message>
        <source>Kopo Kopo no longer answers for them, or refused</source>
        <translation>Kopo Kopo haijibu tena kuwahusu, au ilikataa</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Waliobandikwa</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Hawajaidhinishwa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln others seem to be the same recipient: they share its account, destination reference or location.</source>
        <translation>
            <numerusform>Mwingine %Ln anaonekana kuwa mpokeaji yuleyule: ana akaunti, marejeleo au eneo lake.</numerusform>
            <numerusform>Wengine %Ln wanaonekana kuwa mpokeaji yuleyule: wana akaunti, marejeleo au eneo lake.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Futa vichujio</translation>
    </message>
    <message>
        <source>No recipient matches “%1” and the filters</source>
        <translation>Hakuna mpokeaji anayelingana na “%1” na vichujio</translation>
    </message>
    <message>
        <source>Clear the filters to see the other recipients, or import those that are missing.</source>
        <translation>Futa vichujio ili kuona wapokeaji wengine, au ingiza wanaokosekana.</translation>
    </message>
    <message>
        <source>Others may match without the filters, or elsewhere in the address book; or import who is missing.</source>
        <translation>Wengine huenda wakalingana bila vichujio, au kwingine katika kitabu cha anwani; au ingiza anayekosekana.</translation>
    </message>
    <message>
        <source>Others may match elsewhere in the address book; or import who is missing.</source>
        <translation>Wengine huenda wakalingana kwingine katika kitabu cha anwani; au ingiza anayekosekana.</translation>
    </message>
    <message>
        <source>Type not known yet</source>
        <translation>Aina bado haijulikani</translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecipientsView</name>
    <message>
        <source>Recipients list</source>
        <translation>Orodha ya wapokeaji</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Kupanda</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Kushuka</translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecoveryPassphraseDialog</name>
    <message>
        <source>Set passphrase</source>
        <translation>Weka kaulisiri</translation>
    </message>
    <message>
        <source>Recovery passphrase</source>
        <translation>Kaulisiri ya kurejesha</translation>
    </message>
    <message>
        <source>With this passphrase the address book opens on another computer, or when this computer&apos;s keychain is lost. Write it down and keep it in a safe place: nobody can tell it to you again.</source>
        <translation>Kwa kaulisiri hii kitabu cha anwani hufunguka katika kompyuta nyingine, au hifadhi ya siri ya kompyuta hii ikipotea. Iandike na uitunze mahali salama: hakuna anayeweza kukuambia tena.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ReferenceSection</name>
    <message>
        <source>&amp;Copy destination reference</source>
        <translation>&amp;Nakili marejeleo ya mpokeaji</translation>
    </message>
    <message>
        <source>Copy destination reference</source>
        <translation>Nakili marejeleo ya mpokeaji</translation>
    </message>
</context>
<context>
    <name>PayRecipients::RefreshProgress</name>
    <message>
        <source>Refresh progress</source>
        <translation>Maendeleo ya kuonyesha upya</translation>
    </message>
    <message>
        <source>%v / %m</source>
        <extracomment>Progress of a refresh: so many of so many</extracomment>
        <translation>%v / %m</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Cancel refresh</source>
        <translation>Ghairi kuonyesha upya</translation>
    </message>
</context>
<context>
    <name>PayRecipients::RemoveProfileDialog</name>
    <message>
        <source>Remove profile</source>
        <translation>Ondoa wasifu</translation>
    </message>
    <message>
        <source>Remove “%1” from this computer?</source>
        <translation>Uondoe “%1” katika kompyuta hii?</translation>
    </message>
    <message>
        <source>its address book, whatever is in it</source>
        <translation>kitabu chake cha anwani, chochote kilichomo</translation>
    </message>
    <message>
        <source>its address book, which is empty</source>
        <translation>kitabu chake cha anwani, ambacho hakina kitu</translation>
    </message>
    <message numerus="yes">
        <source>its address book with %Ln recipients</source>
        <translation>
            <numerusform>kitabu chake cha anwani chenye mpokeaji %Ln</numerusform>
            <numerusform>kitabu chake cha anwani chenye wapokeaji %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>books of it that were set aside</source>
        <translation>vitabu vyake vilivyowekwa kando</translation>
    </message>
    <message>
        <source>its key and client secret in this computer&apos;s keychain</source>
        <translation>ufunguo wake na client secret katika hifadhi ya siri ya kompyuta hii</translation>
    </message>
    <message>
        <source>how its window and lists were arranged</source>
        <translation>jinsi dirisha na orodha zake zilivyopangwa</translation>
    </message>
    <message>
        <source>This is deleted and cannot be brought back:</source>
        <translation>Hivi hufutwa na haviwezi kurudishwa:</translation>
    </message>
    <message>
        <source>Nothing changes at Kopo Kopo. Files that you exported and shared books stay where they are.</source>
        <translation>Hakuna kinachobadilika katika Kopo Kopo. Faili ulizohamisha na vitabu vya kushiriki hubaki vilipo.</translation>
    </message>
    <message>
        <source>&amp;Delete the address book for good</source>
        <translation>&amp;Futa kitabu cha anwani kabisa</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ReportText</name>
    <message>
        <source>Refresh cancelled.</source>
        <translation>Kuonyesha upya kumeghairiwa.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not asked.</source>
        <translation>
            <numerusform>%Ln hakuulizwa.</numerusform>
            <numerusform>%Ln hawakuulizwa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refreshed %Ln recipients, %1.</source>
        <extracomment>%1 is the sentence part &quot;3 changed&quot;</extracomment>
        <translation>
            <numerusform>Mpokeaji %Ln ameonyeshwa upya, %1.</numerusform>
            <numerusform>Wapokeaji %Ln wameonyeshwa upya, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln amebadilika</numerusform>
            <numerusform>%Ln wamebadilika</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln newly approved.</source>
        <translation>
            <numerusform>%Ln ameidhinishwa karibuni.</numerusform>
            <numerusform>%Ln wameidhinishwa karibuni.</numerusform>
        </translation>
    </message>
    <message>
        <source>The refresh stopped early; what was known is kept.</source>
        <translation>Kuonyesha upya kulisimama mapema; kilichojulikana kimetunzwa.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be fetched; what was known of them is kept.</source>
        <translation>
            <numerusform>%Ln hakuweza kuletwa; kilichojulikana kumhusu kimetunzwa.</numerusform>
            <numerusform>%Ln hawakuweza kuletwa; kilichojulikana kuwahusu kimetunzwa.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was no recipient to ask about.</source>
        <translation>Hakukuwa na mpokeaji wa kuuliza.</translation>
    </message>
    <message numerus="yes">
        <source>%1 no longer answered for %Ln recipients; what was known of them is kept.</source>
        <extracomment>%1 is what people call the service</extracomment>
        <translation>
            <numerusform>%1 haijibu tena kuhusu mpokeaji %Ln; kilichojulikana kumhusu kimetunzwa.</numerusform>
            <numerusform>%1 haijibu tena kuhusu wapokeaji %Ln; kilichojulikana kuwahusu kimetunzwa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients have no location: import it, or enter what you know by hand.</source>
        <translation>
            <numerusform>Mpokeaji %Ln hana eneo: liingize, au uandike unachojua kwa mkono.</numerusform>
            <numerusform>Wapokeaji %Ln hawana eneo: liingize, au uandike unachojua kwa mkono.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered for none of them: it may have ended this service, or they belong to another environment. The address book works without it: add to it by import or by hand.</source>
        <extracomment>%1 is what people call the service</extracomment>
        <translation>%1 haikujibu kuhusu yeyote kati yao: huenda imesitisha huduma hii, au wao ni wa mazingira mengine. Kitabu cha anwani hufanya kazi bila huduma hiyo: ongeza kwa kuingiza au kwa mkono.</translation>
    </message>
    <message>
        <source>none changed</source>
        <translation>hakuna aliyebadilika</translation>
    </message>
</context>
<context>
    <name>PayRecipients::SearchField</name>
    <message>
        <source>Search recipients</source>
        <translation>Tafuta wapokeaji</translation>
    </message>
    <message>
        <source>Search recipients  %1</source>
        <extracomment>%1 is a keyboard shortcut</extracomment>
        <translation>Tafuta wapokeaji  %1</translation>
    </message>
</context>
<context>
    <name>PayRecipients::SessionMessages</name>
    <message>
        <source>Sign in…</source>
        <translation>Ingia…</translation>
    </message>
    <message>
        <source>Open Kopo Kopo</source>
        <translation>Fungua Kopo Kopo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Jaribu tena</translation>
    </message>
    <message>
        <source>Ask them again</source>
        <translation>Waulize tena</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Waonyeshe</translation>
    </message>
    <message>
        <source>Set recovery passphrase…</source>
        <translation>Weka kaulisiri ya kurejesha…</translation>
    </message>
    <message>
        <source>You are signed in, but the client secret could not be kept: you will have to sign in again next time. %1</source>
        <translation>Umeingia, lakini client secret haikuweza kutunzwa: itabidi uingie tena wakati ujao. %1</translation>
    </message>
    <message>
        <source>The client secret could not be removed from the keychain. %1</source>
        <translation>Client secret haikuweza kuondolewa katika hifadhi ya siri. %1</translation>
    </message>
    <message>
        <source>You are signed out on this computer, but Kopo Kopo could not be told: the access token ends by itself within two hours. %1</source>
        <translation>Umetoka katika kompyuta hii, lakini Kopo Kopo haikuweza kuambiwa: tokeni ya ufikiaji huisha yenyewe ndani ya saa mbili. %1</translation>
    </message>
    <message>
        <source>You are signed out. The address book stays here and can be used without signing in.</source>
        <translation>Umetoka. Kitabu cha anwani kinabaki hapa na kinaweza kutumika bila kuingia.</translation>
    </message>
    <message>
        <source>The profile could not be saved in %1, so what was changed is forgotten when you quit. Check that the disk is not full and the folder may be written.</source>
        <translation>Wasifu haukuweza kuhifadhiwa katika %1, kwa hivyo kilichobadilishwa kitasahauliwa ukifunga programu. Hakikisha kuwa diski haijajaa na folda inaweza kuandikwa.</translation>
    </message>
    <message>
        <source>The recovery passphrase is set. Keep it in a safe place: nobody can tell it to you again.</source>
        <translation>Kaulisiri ya kurejesha imewekwa. Itunze mahali salama: hakuna anayeweza kukuambia tena.</translation>
    </message>
    <message>
        <source>The recovery passphrase could not be set. %1</source>
        <translation>Kaulisiri ya kurejesha haikuweza kuwekwa. %1</translation>
    </message>
    <message>
        <source>The sealed book was kept as %1.</source>
        <translation>Kitabu kilichofungwa kimetunzwa kama %1.</translation>
    </message>
    <message>
        <source>This address book lives for this session only, because its key is kept nowhere. Everything in it is forgotten when you quit.</source>
        <translation>Kitabu hiki cha anwani kinaishi kwa kipindi hiki tu, kwa sababu ufunguo wake hautunzwi popote. Kila kilichomo kitasahauliwa ukifunga programu.</translation>
    </message>
    <message>
        <source>Demo: made-up recipients. Nothing is kept when you quit.</source>
        <translation>Onyesho: wapokeaji wa kubuni. Hakuna kinachotunzwa ukifunga programu.</translation>
    </message>
    <message>
        <source>You can browse and copy, but not refresh: the client secret cannot be read now. %1</source>
        <translation>Unaweza kuvinjari na kunakili, lakini si kuonyesha upya: client secret haiwezi kusomwa sasa. %1</translation>
    </message>
    <message>
        <source>Your last changes are shown but not saved yet. %1</source>
        <translation>Mabadiliko yako ya mwisho yanaonekana lakini bado hayajahifadhiwa. %1</translation>
    </message>
    <message>
        <source>Everything is saved now.</source>
        <translation>Kila kitu kimehifadhiwa sasa.</translation>
    </message>
    <message>
        <source>The address book opens with this computer&apos;s keychain. A recovery passphrase opens it elsewhere, too.</source>
        <translation>Kitabu cha anwani hufunguka kwa hifadhi ya siri ya kompyuta hii. Kaulisiri ya kurejesha hukifungua kwingineko pia.</translation>
    </message>
    <message>
        <source>Show approvals</source>
        <translation>Onyesha idhini</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Ingiza…</translation>
    </message>
    <message>
        <source>Enter by hand…</source>
        <translation>Andika kwa mkono…</translation>
    </message>
    <message>
        <source>The address book is the one of %1 again.</source>
        <translation>Kitabu cha anwani ni kile cha %1 tena.</translation>
    </message>
    <message>
        <source>The address book is the one of %1 again. The one before it was kept as %2.</source>
        <translation>Kitabu cha anwani ni kile cha %1 tena. Kilichokuwa kabla yake kimetunzwa kama %2.</translation>
    </message>
    <message>
        <source>You are signed out here. %1 is told as soon as it has answered what it was asked before.</source>
        <translation>Umetoka hapa. %1 itaarifiwa mara tu itakapojibu ilichoulizwa awali.</translation>
    </message>
    <message>
        <source>The client secret could not be removed from the keychain. %1 Kopo Kopo could not be told that you sign out either: the access token ends by itself within two hours. %2</source>
        <translation>Client secret haikuweza kuondolewa katika hifadhi ya siri. %1 Kopo Kopo pia haikuweza kuambiwa kuwa unatoka: tokeni ya ufikiaji inaisha yenyewe ndani ya saa mbili. %2</translation>
    </message>
    <message>
        <source>Sign in once more: it was not noted for which address the client secret in the keychain was given, so it is not sent to %1.</source>
        <translation>Ingia mara moja tena: haikuandikwa client secret iliyo katika hifadhi ya siri ilitolewa kwa anwani gani, kwa hiyo haitumwi kwa %1.</translation>
    </message>
    <message>
        <source>Sign in again: the client secret in the keychain was given for %1, so it is not sent to %2.</source>
        <translation>Ingia tena: client secret iliyo katika hifadhi ya siri ilitolewa kwa %1, kwa hiyo haitumwi kwa %2.</translation>
    </message>
    <message>
        <source>The CA certificate of this profile has changed since the client secret was kept, so it is not sent to %1. If you or your company&apos;s IT changed it, sign in again.</source>
        <translation>Cheti cha CA cha wasifu huu kimebadilika tangu client secret ilipohifadhiwa, kwa hivyo haitumwi kwa %1. Ikiwa wewe au idara ya TEHAMA ya kampuni yako mlikibadilisha, ingia tena.</translation>
    </message>
    <message>
        <source>Sign in once more: it was not noted with which CA certificate the client secret in the keychain was given, so it is not sent to %1.</source>
        <translation>Ingia mara moja tena: haikuandikwa client secret iliyo katika hifadhi ya siri ilitolewa kwa cheti gani cha CA, kwa hivyo haitumwi kwa %1.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Rejesha nakala rudufu…</translation>
    </message>
    <message>
        <source>What can be read of the damaged book could not be recovered. %1</source>
        <translation>Kinachoweza kusomwa katika kitabu kilichoharibika hakikuweza kuokolewa. %1</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Kirudishe</translation>
    </message>
    <message>
        <source>%1 is not there any more. The address book is as it was.</source>
        <translation>%1 haipo tena. Kitabu cha anwani kiko kama kilivyokuwa.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::SeveralChosen</name>
    <message>
        <source>Copy destination references</source>
        <translation>Nakili marejeleo ya wapokeaji</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>Nakili kama &amp;jedwali</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Nakili kama jedwali</translation>
    </message>
    <message>
        <source>&amp;Refresh these</source>
        <translation>&amp;Onyesha upya hawa</translation>
    </message>
    <message>
        <source>Refresh these recipients</source>
        <translation>Onyesha upya wapokeaji hawa</translation>
    </message>
    <message>
        <source>The columns of the list, to be pasted into a spreadsheet</source>
        <translation>Safu wima za orodha, za kubandikwa katika lahajedwali</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipients chosen</source>
        <translation>
            <numerusform>Mpokeaji %Ln amechaguliwa</numerusform>
            <numerusform>Wapokeaji %Ln wamechaguliwa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>na mwingine %Ln</numerusform>
            <numerusform>na wengine %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy %Ln destination references</source>
        <translation>
            <numerusform>&amp;Nakili marejeleo ya mpokeaji %Ln</numerusform>
            <numerusform>&amp;Nakili marejeleo ya wapokeaji %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no destination reference yet and are left out.</source>
        <translation>
            <numerusform>%Ln kati yao bado hana marejeleo na anaachwa.</numerusform>
            <numerusform>%Ln kati yao bado hawana marejeleo na wanaachwa.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them has a destination reference yet. Refresh them, or enter it by hand for each.</source>
        <translation>Hakuna kati yao aliye na marejeleo bado. Waonyeshe upya, au andika marejeleo ya kila mmoja kwa mkono.</translation>
    </message>
    <message>
        <source>Without a location, Kopo Kopo cannot be asked about a recipient</source>
        <translation>Bila eneo, Kopo Kopo haiwezi kuulizwa kuhusu mpokeaji</translation>
    </message>
    <message>
        <source>Sign in to ask Kopo Kopo</source>
        <translation>Ingia ili kuuliza Kopo Kopo</translation>
    </message>
</context>
<context>
    <name>PayRecipients::SharedBookDialog</name>
    <message>
        <source>&amp;Open shared book</source>
        <translation>&amp;Fungua kitabu cha kushiriki</translation>
    </message>
    <message>
        <source>&amp;Import recipients</source>
        <translation>&amp;Ingiza wapokeaji</translation>
    </message>
    <message>
        <source>Shared book</source>
        <translation>Kitabu cha kushiriki</translation>
    </message>
    <message>
        <source>%1 is sealed. Enter the passphrase that you were told by the colleague who shared it.</source>
        <translation>%1 kimefungwa. Andika kaulisiri uliyoambiwa na mwenzako aliyekishiriki.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kaulisiri</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Kaulisiri</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Inafungua</translation>
    </message>
    <message>
        <source>Open shared book</source>
        <translation>Fungua kitabu cha kushiriki</translation>
    </message>
    <message>
        <source>Import recipients</source>
        <translation>Ingiza wapokeaji</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>mwenzako</translation>
    </message>
    <message numerus="yes">
        <source>Shared by %1 on %2, %Ln recipients.</source>
        <translation>
            <numerusform>Kimeshirikiwa na %1 tarehe %2, mpokeaji %Ln.</numerusform>
            <numerusform>Kimeshirikiwa na %1 tarehe %2, wapokeaji %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shared by %1, %Ln recipients.</source>
        <translation>
            <numerusform>Kimeshirikiwa na %1, mpokeaji %Ln.</numerusform>
            <numerusform>Kimeshirikiwa na %1, wapokeaji %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nobody in this shared book. Ask your colleague for another one.</source>
        <translation>Hakuna mtu katika kitabu hiki cha kushiriki. Mwombe mwenzako kingine.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2. Close this and choose it again.</source>
        <translation>Faili %1 haiwezi kusomwa: %2. Funga hii na uichague tena.</translation>
    </message>
    <message>
        <source>%1 is no shared book. Ask your colleague to export one, or import this file as a table.</source>
        <translation>%1 si kitabu cha kushiriki. Mwombe mwenzako ahamishe kimoja, au uingize faili hii kama jedwali.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Pay Recipients. Update this one, then open it.</source>
        <translation>%1 kilitengenezwa na toleo jipya zaidi la Pay Recipients. Sasisha hili, kisha ukifungue.</translation>
    </message>
    <message>
        <source>This passphrase does not open %1. Mind capital letters and spaces, or ask for it again.</source>
        <translation>Kaulisiri hii haifungui %1. Zingatia herufi kubwa na nafasi, au uiulize tena.</translation>
    </message>
    <message>
        <source>%1 is damaged: it is not as it was written. Ask your colleague to send it again.</source>
        <translation>%1 kimeharibika: hakiko kama kilivyoandikwa. Mwombe mwenzako akitume tena.</translation>
    </message>
    <message>
        <source>There is too little free memory to open %1. Close other programs and try again.</source>
        <translation>Kumbukumbu iliyo wazi haitoshi kufungua %1. Funga programu nyingine na ujaribu tena.</translation>
    </message>
    <message>
        <source>%1 is too large: more than %2 or %3 recipients. Ask your colleague to share it in parts.</source>
        <translation>%1 ni kikubwa mno: zaidi ya wapokeaji %2 au %3. Mwombe mwenzako akishiriki kwa sehemu.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ShortcutList</name>
    <message>
        <source>In the search field</source>
        <translation>Katika sehemu ya kutafuta</translation>
    </message>
    <message>
        <source>Choose another recipient</source>
        <translation>Chagua mpokeaji mwingine</translation>
    </message>
    <message>
        <source>Copy its destination reference</source>
        <translation>Nakili marejeleo yake</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Futa utafutaji</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>Katika orodha</translation>
    </message>
    <message>
        <source>Copy the destination reference</source>
        <translation>Nakili marejeleo ya mpokeaji</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Chagua wote</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Chagua kadhaa</translation>
    </message>
    <message>
        <source>What can be done with them</source>
        <translation>Yanayoweza kufanywa nao</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Kila mahali</translation>
    </message>
    <message>
        <source>To the next field or button, and back</source>
        <translation>Kwenda sehemu au kitufe kinachofuata, na kurudi</translation>
    </message>
    <message>
        <source>Close a window or message</source>
        <translation>Funga dirisha au ujumbe</translation>
    </message>
</context>
<context>
    <name>PayRecipients::ShortcutSheet</name>
    <message>
        <source>No key does that. Try another word.</source>
        <translation>Hakuna kitufe kinachofanya hivyo. Jaribu neno lingine.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Mikato ya kibodi</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Tafuta mikato</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Mikato</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nini</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Vitufe</translation>
    </message>
</context>
<context>
    <name>PayRecipients::SideNavigation</name>
    <message>
        <source>Collapse</source>
        <translation>Kunja</translation>
    </message>
    <message>
        <source>Expand navigation</source>
        <translation>Kunjua urambazaji</translation>
    </message>
    <message>
        <source>Collapse navigation</source>
        <translation>Kunja urambazaji</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>what a button does, and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>PayRecipients::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Ingia</translation>
    </message>
    <message>
        <source>Sign in to Kopo Kopo</source>
        <translation>Ingia kwenye Kopo Kopo</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Uzalishaji</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Majaribio</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Nyingine</translation>
    </message>
    <message>
        <source>v2, the current one</source>
        <translation>v2, la sasa</translation>
    </message>
    <message>
        <source>v1, the older one</source>
        <translation>v1, la zamani</translation>
    </message>
    <message>
        <source>How recipients are created. Leave it as it is unless Kopo Kopo refuses.</source>
        <translation>Jinsi wapokeaji wanavyoundwa. Liache lilivyo isipokuwa Kopo Kopo ikikataa.</translation>
    </message>
    <message>
        <source>For example: Acme Ltd</source>
        <translation>Kwa mfano: Acme Ltd</translation>
    </message>
    <message>
        <source>Only if your company&apos;s network needs its own</source>
        <translation>Ikiwa tu mtandao wa kampuni yako unahitaji chake</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hagua…</translation>
    </message>
    <message>
        <source>Choose certificate</source>
        <translation>Chagua cheti</translation>
    </message>
    <message>
        <source>Profile &amp;name</source>
        <translation>Ji&amp;na la wasifu</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Jina la wasifu</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Mazingira</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Mazingira</translation>
    </message>
    <message>
        <source>&amp;Base URL</source>
        <translation>&amp;Anwani ya msingi</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Anwani ya msingi</translation>
    </message>
    <message>
        <source>C&amp;A certificate</source>
        <translation>&amp;Cheti cha CA</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>Cheti cha CA</translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation>Client &amp;ID</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>Client &amp;secret</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client secret</translation>
    </message>
    <message>
        <source>API &amp;version</source>
        <translation>&amp;Toleo la API</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>Toleo la API</translation>
    </message>
    <message>
        <source>Your account&apos;s Administrator finds the client ID and secret in Kopo Kopo under Manage K2 Connect. The secret is kept in this computer&apos;s keychain, nowhere else.</source>
        <translation>Msimamizi wa akaunti yako hupata client ID na client secret katika Kopo Kopo chini ya Manage K2 Connect. Siri hutunzwa katika hifadhi ya siri ya kompyuta hii, si kwingineko.</translation>
    </message>
    <message>
        <source>Choose the certificate of your company&apos;s CA</source>
        <translation>Chagua cheti cha CA ya kampuni yako</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Vyeti (*.pem *.crt *.cer);;Faili zote (*)</translation>
    </message>
    <message>
        <source>Give the profile a name, for example your company&apos;s.</source>
        <translation>Upe wasifu jina, kwa mfano la kampuni yako.</translation>
    </message>
    <message>
        <source>There is a profile “%1” already. Choose another name.</source>
        <translation>Tayari kuna wasifu “%1”. Chagua jina lingine.</translation>
    </message>
    <message>
        <source>Enter the service&apos;s address as https://host, without a path. Plain http is only for this computer.</source>
        <translation>Andika anwani ya huduma kama https://host, bila njia. http ya kawaida ni ya kompyuta hii tu.</translation>
    </message>
    <message>
        <source>Enter the client ID.</source>
        <translation>Andika client ID.</translation>
    </message>
    <message>
        <source>Enter the client secret.</source>
        <translation>Andika client secret.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read as a certificate. Choose a PEM file, or leave the field empty.</source>
        <translation>Faili %1 haiwezi kusomwa kama cheti. Chagua faili ya PEM, au uache sehemu hii wazi.</translation>
    </message>
    <message>
        <source>Kopo Kopo did not accept this client ID and secret. Check both, and that they are those of the chosen environment. Nothing was saved.</source>
        <translation>Kopo Kopo haikukubali client ID na client secret hizi. Kagua zote mbili, na kuwa ni za mazingira yaliyochaguliwa. Hakuna kilichohifadhiwa.</translation>
    </message>
    <message>
        <source>The profile could not be saved in %1. Check that the disk is not full and the folder may be written.</source>
        <translation>Wasifu haukuweza kuhifadhiwa katika %1. Hakikisha kuwa diski haijajaa na folda inaweza kuandikwa.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Inauliza %1…</translation>
    </message>
    <message>
        <source>&amp;More settings</source>
        <translation>Mipangilio &amp;zaidi</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mipangilio zaidi</translation>
    </message>
    <message>
        <source>The address book belongs to this environment. For another one, choose Profile, Add by signing in.</source>
        <translation>Kitabu cha anwani ni cha mazingira haya. Kwa mengine, chagua Wasifu, kisha Ongeza kwa kuingia.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Hali</translation>
    </message>
</context>
<context>
    <name>PayRecipients::TrustCommands</name>
    <message>
        <source>The address book is not open yet. Try again in a moment.</source>
        <translation>Kitabu cha anwani bado hakijafunguliwa. Jaribu tena baada ya muda mfupi.</translation>
    </message>
    <message>
        <source>No longer pointed out. The history keeps why.</source>
        <translation>Haitaonyeshwa tena. Historia inahifadhi kwa nini.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln entries of the history to %1</source>
        <translation>
            <numerusform>Tukio %Ln la historia limehamishwa kwenye %1</numerusform>
            <numerusform>Matukio %Ln ya historia yamehamishwa kwenye %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::TrustText</name>
    <message>
        <source>A removed recipient</source>
        <translation>Mpokeaji aliyeondolewa</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, account</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>
            <numerusform>%1 na %Ln mwingine</numerusform>
            <numerusform>%1 na %Ln wengine</numerusform>
        </translation>
    </message>
    <message>
        <source>One destination reference, different recipients: %1. One of them is paid in place of the other.</source>
        <translation>Marejeleo mamoja ya mpokeaji, wapokeaji tofauti: %1. Mmoja wao analipwa badala ya mwingine.</translation>
    </message>
    <message>
        <source>One account, different names: %1.</source>
        <translation>Akaunti moja, majina tofauti: %1.</translation>
    </message>
    <message>
        <source>One phone number, different recipients: %1.</source>
        <translation>Nambari moja ya simu, wapokeaji tofauti: %1.</translation>
    </message>
    <message>
        <source>The names look the same and are written with different letters: %1.</source>
        <translation>Majina yanaonekana sawa na yameandikwa kwa herufi tofauti: %1.</translation>
    </message>
    <message>
        <source>One name, different accounts: %1.</source>
        <translation>Jina moja, akaunti tofauti: %1.</translation>
    </message>
    <message>
        <source>The names differ in one letter, and the accounts are different: %1.</source>
        <translation>Majina yanatofautiana kwa herufi moja, na akaunti ni tofauti: %1.</translation>
    </message>
    <message>
        <source>The destination references differ in one or two characters: %1.</source>
        <translation>Marejeleo ya wapokeaji yanatofautiana kwa herufi moja au mbili: %1.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ameongezwa</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Ameondolewa</translation>
    </message>
    <message>
        <source>%1 checked: %2. Why: %3</source>
        <comment>field, value, reason</comment>
        <translation>%1 imekaguliwa: %2. Kwa nini: %3</translation>
    </message>
    <message>
        <source>Likeness to %1 is no danger. Why: %2</source>
        <translation>Kufanana na %1 si hatari. Kwa nini: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: nothing, before %2</source>
        <comment>field, old value</comment>
        <translation>%1: hakuna, kabla %2</translation>
    </message>
    <message>
        <source>%1: %2, before %3</source>
        <comment>field, new value, old value</comment>
        <translation>%1: %2, kabla %3</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>mstari %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between source, file and line</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The history could not be read from the address book: a part of it is damaged or missing.</source>
        <translation>Historia haikuweza kusomwa kutoka kitabu cha anwani: sehemu yake imeharibika au haipo.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Mstari %1</translation>
    </message>
    <message>
        <source>Part %1</source>
        <extracomment>A part of a JSON text</extracomment>
        <translation>Sehemu %1</translation>
    </message>
    <message>
        <source>Destination reference %1</source>
        <translation>Marejeleo ya mpokeaji %1</translation>
    </message>
    <message>
        <source>Location %1</source>
        <translation>Eneo %1</translation>
    </message>
    <message>
        <source>Phone number %1</source>
        <translation>Nambari ya simu %1</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Akaunti %1</translation>
    </message>
    <message>
        <source>Nobody in the address book</source>
        <translation>Hakuna katika kitabu cha anwani</translation>
    </message>
    <message>
        <source>What stands beside it belongs to somebody else. Do not pay before you have asked who sent this.</source>
        <translation>Kilicho kando yake ni cha mtu mwingine. Usilipe kabla ya kumuuliza aliyetuma.</translation>
    </message>
    <message>
        <source>Unknown. Ask the payee on a number that you know, then import or enter it.</source>
        <translation>Haijulikani. Muulize anayelipwa kwa nambari unayoijua, kisha ingiza au iandike.</translation>
    </message>
    <message>
        <source>Changed since it was last trusted. Show the recipient and check the change.</source>
        <translation>Imebadilika tangu ilipoaminiwa. Onyesha mpokeaji na ukague badiliko.</translation>
    </message>
    <message>
        <source>Not approved, as far as is known. Refresh the recipient before you pay.</source>
        <translation>Hajaidhinishwa, kwa inavyojulikana. Onyesha mpokeaji upya kabla ya kulipa.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::WaitingSharedBook</name>
    <message>
        <source>%1 opens as soon as you have chosen how to begin. “Use without signing in” is enough for it.</source>
        <translation>%1 itafunguliwa mara tu utakapochagua jinsi ya kuanza. “Tumia bila kuingia” inatosha.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::WhoIsThisDialog</name>
    <message>
        <source>&amp;Show recipient</source>
        <translation>&amp;Onyesha mpokeaji</translation>
    </message>
    <message>
        <source>Save &amp;findings…</source>
        <translation>&amp;Hifadhi yaliyopatikana…</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Huyu ni nani?</translation>
    </message>
    <message>
        <source>&amp;Paste or drop anything: a payment request, a phone number, a list, a log. It does not leave this computer.</source>
        <translation>&amp;Bandika au dondosha chochote: ombi la malipo, nambari ya simu, orodha, kumbukumbu. Hakiondoki kwenye kompyuta hii.</translation>
    </message>
    <message>
        <source>Text to look through</source>
        <translation>Maandishi ya kutazama</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Yaliyopatikana</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wapi</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nini</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Ya nani</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>La kufanya</translation>
    </message>
    <message>
        <source>Show recipient</source>
        <translation>Onyesha mpokeaji</translation>
    </message>
    <message>
        <source>Save findings</source>
        <translation>Hifadhi yaliyopatikana</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2. Paste the part of it that you need.</source>
        <translation>Faili %1 ni kubwa kuliko %2. Bandika sehemu unayohitaji.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened: %2. Choose another one.</source>
        <translation>Faili %1 haiwezi kufunguliwa: %2. Chagua nyingine.</translation>
    </message>
    <message>
        <source>Known and approved</source>
        <translation>Anajulikana na ameidhinishwa</translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln, all of them known and approved.</source>
        <translation>
            <numerusform>Imepatikana %Ln, inajulikana na imeidhinishwa.</numerusform>
            <numerusform>Zimepatikana %Ln, zote zinajulikana na zimeidhinishwa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln need a look.</source>
        <translation>
            <numerusform>%1; %Ln inahitaji kutazamwa.</numerusform>
            <numerusform>%1; %Ln zinahitaji kutazamwa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %Ln</source>
        <translation>
            <numerusform>Imepatikana %Ln</numerusform>
            <numerusform>Zimepatikana %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the findings</source>
        <translation>Hifadhi yaliyopatikana</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Faili za CSV (*.csv)</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>yaliyopatikana</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Imehifadhiwa kama %1.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2. Choose another place.</source>
        <translation>Faili %1 haikuweza kuandikwa: %2. Chagua mahali pengine.</translation>
    </message>
    <message>
        <source>No reference, phone number or account that could be somebody&apos;s was found. Paste the whole of one.</source>
        <translation>Hakuna marejeleo, nambari ya simu wala akaunti ya mtu iliyopatikana. Bandika moja nzima.</translation>
    </message>
    <message>
        <source>Each destination reference, phone number and account in the text is listed here, with whose it is in your address book.</source>
        <translation>Kila marejeleo ya mpokeaji, nambari ya simu na akaunti iliyo katika maandishi huorodheshwa hapa, pamoja na mwenye nayo katika kitabu chako cha anwani.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::WindowPages</name>
    <message>
        <source>Opening your address book…</source>
        <translation>Inafungua kitabu chako cha anwani…</translation>
    </message>
    <message>
        <source>Its key is being read from this computer&apos;s keychain.</source>
        <translation>Ufunguo wake unasomwa kutoka hifadhi ya siri ya kompyuta hii.</translation>
    </message>
    <message>
        <source>The passphrase is being tried. That takes a moment, so that nobody can guess it quickly.</source>
        <translation>Kaulisiri inajaribiwa. Huchukua muda mfupi, ili mtu yeyote asiweze kuikisia haraka.</translation>
    </message>
    <message>
        <source>Repairing your address book…</source>
        <translation>Kitabu chako cha anwani kinarekebishwa…</translation>
    </message>
    <message>
        <source>Nothing is deleted meanwhile.</source>
        <translation>Wakati huo hakuna kinachofutwa.</translation>
    </message>
</context>
<context>
    <name>PayRecipients::WindowStanding</name>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>Mpokeaji %Ln</numerusform>
            <numerusform>Wapokeaji %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>refreshing…</source>
        <translation>inaonyesha upya…</translation>
    </message>
    <message>
        <source>refreshed %1</source>
        <extracomment>%1 is for example &quot;2 minutes ago&quot;</extracomment>
        <translation>ilionyeshwa upya %1</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>hujaingia</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>inahifadhi…</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>haijahifadhiwa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln amepatikana</numerusform>
            <numerusform>%Ln wamepatikana</numerusform>
        </translation>
    </message>
    <message>
        <source>signing out…</source>
        <translation>unatoka…</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Overview</source>
        <translation>Muhtasari</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Idhini</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Wapokeaji</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Tendua</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Tenda &amp;upya</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Kata</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Nakili</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Bandika</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Futa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chagua yote</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Sawa</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Fungua</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Funga</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Msaada</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ndiyo</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Hapana</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Tendua</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Tenda &amp;upya</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Kata</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Nakili</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Bandika</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Futa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chagua yote</translation>
    </message>
</context>
<context>
    <name>ReferenceText</name>
    <message>
        <source>It said: “%1”.</source>
        <translation>Ilisema: “%1”.</translation>
    </message>
    <message>
        <source>Kopo Kopo no longer answers for this recipient: sign in to the web app and enter the reference by hand.</source>
        <translation>Kopo Kopo haijibu tena kuhusu mpokeaji huyu: ingia katika programu ya wavuti na uandike marejeleo kwa mkono.</translation>
    </message>
    <message>
        <source>Kopo Kopo could not tell the reference: refresh this recipient later, or look in the web app and enter the reference by hand.</source>
        <translation>Kopo Kopo haikuweza kusema marejeleo: onyesha upya mpokeaji huyu baadaye, au uangalie katika programu ya wavuti na uandike marejeleo kwa mkono.</translation>
    </message>
    <message>
        <source>There is no destination reference yet: look in the web app and enter it by hand.</source>
        <translation>Bado hakuna marejeleo ya mpokeaji: angalia katika programu ya wavuti na uyaandike kwa mkono.</translation>
    </message>
    <message>
        <source>Not fetched yet: refresh this recipient to ask Kopo Kopo for its reference.</source>
        <translation>Bado haijaulizwa: onyesha upya mpokeaji huyu ili kuuliza Kopo Kopo marejeleo yake.</translation>
    </message>
    <message>
        <source>Not fetched yet: sign in and refresh this recipient, or look in the web app and enter the reference by hand.</source>
        <translation>Bado haijaulizwa: ingia na uonyeshe upya mpokeaji huyu, au uangalie katika programu ya wavuti na uandike marejeleo kwa mkono.</translation>
    </message>
    <message>
        <source>Not approved: its status is “%1”, and Kopo Kopo gives the reference of approved recipients only. Look there what it waits for, then refresh.</source>
        <translation>Hajaidhinishwa: hali yake ni “%1”, na Kopo Kopo hutoa marejeleo ya wapokeaji walioidhinishwa tu. Angalia huko anachosubiri, kisha uonyeshe upya.</translation>
    </message>
    <message>
        <source>Kopo Kopo did not tell the reference: look in the web app and enter it by hand.</source>
        <translation>Kopo Kopo haikusema marejeleo: angalia katika programu ya wavuti na uyaandike kwa mkono.</translation>
    </message>
    <message>
        <source>Kopo Kopo no longer answers for this recipient. This is what was known last: check it in the web app.</source>
        <translation>Kopo Kopo haijibu tena kuhusu mpokeaji huyu. Haya ndiyo yaliyojulikana mwisho: yakague katika programu ya wavuti.</translation>
    </message>
    <message>
        <source>Kopo Kopo could not answer the last time. This is what was known before: refresh this recipient later.</source>
        <translation>Kopo Kopo haikuweza kujibu mara ya mwisho. Haya ndiyo yaliyojulikana kabla: onyesha upya mpokeaji huyu baadaye.</translation>
    </message>
</context>
<context>
    <name>RemarkText</name>
    <message>
        <source>plain http to another computer is not safe</source>
        <translation>http ya kawaida kwa kompyuta nyingine si salama</translation>
    </message>
    <message>
        <source>not the location of a recipient</source>
        <translation>si eneo la mpokeaji</translation>
    </message>
    <message>
        <source>the location contains a user name or password</source>
        <translation>eneo lina jina la mtumiaji au nenosiri</translation>
    </message>
    <message>
        <source>not a location</source>
        <translation>si eneo</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>hubadilisha %1</translation>
    </message>
    <message>
        <source>adds %1</source>
        <translation>huongeza %1</translation>
    </message>
    <message>
        <source>no name, number, destination reference or location</source>
        <translation>hakuna jina, nambari, marejeleo ya mpokeaji wala eneo</translation>
    </message>
    <message>
        <source>“%1” is no destination reference</source>
        <translation>“%1” si marejeleo ya mpokeaji</translation>
    </message>
    <message>
        <source>belongs to %1, but this profile is of %2</source>
        <translation>ni la %1, lakini wasifu huu ni wa %2</translation>
    </message>
    <message>
        <source>“%1” is no phone number</source>
        <translation>“%1” si nambari ya simu</translation>
    </message>
    <message>
        <source>%1 “%2”: a spreadsheet has lost the digits; format the column as text and type it again</source>
        <translation>%1 “%2”: lahajedwali limepoteza tarakimu; ipe safu wima muundo wa maandishi na uiandike tena</translation>
    </message>
    <message>
        <source>more cells than the heading has: a quotation mark or a separator is missing</source>
        <translation>seli nyingi kuliko za kichwa: alama ya kunukuu au kitenganishi kinakosekana</translation>
    </message>
    <message>
        <source>a quotation mark is missing: the text in quotes does not end</source>
        <translation>alama ya kunukuu inakosekana: maandishi yaliyonukuliwa hayaishi</translation>
    </message>
    <message>
        <source>line %L1 says something else of the same recipient</source>
        <translation>mstari %L1 unasema jambo jingine kuhusu mpokeaji yuleyule</translation>
    </message>
    <message>
        <source>something else was said of the same recipient before</source>
        <translation>jambo jingine lilisemwa kabla kuhusu mpokeaji yuleyule</translation>
    </message>
    <message>
        <source>its destination reference belongs to one recipient of the book, its account to another</source>
        <translation>marejeleo yake ni ya mpokeaji mmoja wa kitabu, akaunti yake ni ya mwingine</translation>
    </message>
    <message>
        <source>several recipients of the book have this account: merge them first</source>
        <translation>wapokeaji kadhaa wa kitabu wana akaunti hii: waunganishe kwanza</translation>
    </message>
    <message>
        <source>stands on line %L1 already</source>
        <translation>yuko tayari katika mstari wa %L1</translation>
    </message>
    <message>
        <source>stands further up already</source>
        <translation>yuko tayari juu zaidi</translation>
    </message>
    <message>
        <source>%1 “%2” is older than what is known, which stays</source>
        <translation>%1 “%2” ni ya zamani kuliko kinachojulikana, ambacho kinabaki</translation>
    </message>
    <message>
        <source>%1 “%2”: what you typed yourself stays</source>
        <translation>%1 “%2”: ulichoandika wewe mwenyewe kinabaki</translation>
    </message>
    <message>
        <source>%1 “%2”: its leading zero, lost in a spreadsheet, was put back</source>
        <translation>%1 “%2”: sifuri yake ya mwanzo, iliyopotea katika lahajedwali, imerudishwa</translation>
    </message>
    <message>
        <source>%1 “%2” is shorter than the others: check that no leading zero was lost</source>
        <translation>%1 “%2” ni fupi kuliko nyingine: hakikisha kuwa hakuna sifuri ya mwanzo iliyopotea</translation>
    </message>
    <message>
        <source>%1 “%2”: what a spreadsheet had added was removed</source>
        <translation>%1 “%2”: kilichoongezwa na lahajedwali kimeondolewa</translation>
    </message>
    <message>
        <source>“%1” is a type that is not known here</source>
        <translation>“%1” ni aina isiyojulikana hapa</translation>
    </message>
    <message>
        <source>its destination reference was left out, because the transfer has not gone through</source>
        <translation>marejeleo yake yameachwa, kwa sababu uhamisho haujakamilika</translation>
    </message>
    <message>
        <source>%1 “%2” was left out</source>
        <translation>%1 “%2” imeachwa</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mpya</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Amebadilika: %1</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Anajulikana tayari</translation>
    </message>
    <message>
        <source>Known already: %1</source>
        <translation>Anajulikana tayari: %1</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Makosa</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;Wrong&quot;, &quot;New&quot;, …; %2 the reasons</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: what was entered by hand stays</source>
        <translation>%1: kilichoingizwa kwa mkono kinabaki</translation>
    </message>
    <message>
        <source>the address book has another name for it, “%1”: check whose it is</source>
        <translation>kitabu cha anwani kina jina lingine kwa huyu, “%1”: hakikisha ni ya nani</translation>
    </message>
    <message>
        <source>“%1” was left out</source>
        <translation>“%1” imeachwa</translation>
    </message>
    <message>
        <source>Changed, %1: %2</source>
        <comment>a name, then what changes</comment>
        <translation>Imebadilika, %1: %2</translation>
    </message>
</context>
<context>
    <name>SalvageText</name>
    <message numerus="yes">
        <source>%Ln recipients were recovered.</source>
        <translation>
            <numerusform>Mpokeaji %Ln ameokolewa.</numerusform>
            <numerusform>Wapokeaji %Ln wameokolewa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Hakuna kinachokosekana.</translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln could not be read.</source>
        <translation>
            <numerusform>Hadi %Ln hakuweza kusomwa.</numerusform>
            <numerusform>Hadi %Ln hawakuweza kusomwa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the last changes are lost.</source>
        <translation>
            <numerusform>Badiliko %Ln kati ya ya mwisho limepotea.</numerusform>
            <numerusform>Mabadiliko %Ln kati ya ya mwisho yamepotea.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parts of the history are lost.</source>
        <translation>
            <numerusform>Sehemu %Ln ya historia imepotea.</numerusform>
            <numerusform>Sehemu %Ln za historia zimepotea.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some may be missing; nobody can say how many.</source>
        <translation>Baadhi huenda wanakosekana; hakuna anayeweza kusema ni wangapi.</translation>
    </message>
    <message>
        <source>The damaged file was kept as %1.</source>
        <translation>Faili iliyoharibika imetunzwa kama %1.</translation>
    </message>
</context>
<context>
    <name>ServiceText</name>
    <message>
        <source>Production</source>
        <translation>Uzalishaji</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Majaribio</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Approved</source>
        <translation>Imeidhinishwa</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Inasubiri</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>Inakaguliwa</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Imekataliwa</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Imekataliwa</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Imesimamishwa</translation>
    </message>
    <message>
        <source>Discontinued</source>
        <translation>Imekomeshwa</translation>
    </message>
    <message>
        <source>No status yet</source>
        <translation>Bado hakuna hali</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation>sasa hivi</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>dakika 1 iliyopita</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>dakika %Ln iliyopita</numerusform>
            <numerusform>dakika %Ln zilizopita</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>saa 1 iliyopita</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>saa %Ln iliyopita</numerusform>
            <numerusform>saa %Ln zilizopita</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>jana</translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>a date</comment>
        <translation>tarehe %1</translation>
    </message>
</context>
<context>
    <name>Translations</name>
    <message>
        <source>%1 (not yet reviewed by a native speaker)</source>
        <translation>%1 (bado hakijakaguliwa na mzungumzaji wa asili)</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>There is no profile “%1”.
</source>
        <translation>Hakuna wasifu “%1”.
</translation>
    </message>
</context>
</TS>
