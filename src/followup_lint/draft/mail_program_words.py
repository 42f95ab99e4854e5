"""The words that mail programs of many languages put around quoted and forwarded mail."""

from __future__ import annotations

import re
from dataclasses import dataclass

SEPARATOR = "|"


@dataclass(frozen=True, slots=True)
class MailWords:
    """One language; alternatives in a field are parted by `|`.

    `wrote` is the verb of an attribution ("On … wrote:"), the next five are the labels of a
    quoted header block, `original` and `forwarded` the captions set between dashes.
    """

    wrote: str
    sender: str
    recipient: str
    date: str
    subject: str
    original: str = ""
    forwarded: str = ""


LANGUAGES = {
    "Arabic": MailWords("كتب|كتبت", "من", "إلى", "التاريخ|تم الإرسال", "الموضوع",
        "الرسالة الأصلية", "رسالة معاد توجيهها"),
    "Bulgarian": MailWords("написа", "От", "До", "Дата|Изпратено", "Тема|Относно",
        "Оригинално съобщение", "Препратено съобщение"),
    "Catalan": MailWords("va escriure|ha escrit", "De", "A|Per a", "Data|Enviat", "Assumpte",
        "Missatge original", "Missatge reenviat"),
    "Chinese": MailWords("写道|寫道|写到|写了|撰寫|來信寫道", "发件人|寄件者|寄件人|发信人",
        "收件人|收件者", "发送时间|日期|寄件日期|发送日期|時間|时间", "主题|主題|主旨",
        "原始邮件|原始郵件|邮件原件", "转发的邮件|转发邮件|轉寄郵件|已轉寄的郵件"),
    "Croatian": MailWords("je napisao|je napisala|napisao je", "Šalje|Od", "Prima|Za",
        "Datum|Poslano", "Predmet|Naslov", "Izvorna poruka", "Proslijeđena poruka"),
    "Czech": MailWords("napsal|napsala|napsal\\(a\\)|odesláno", "Od", "Komu", "Datum|Odesláno",
        "Předmět", "Původní zpráva|Původní e-mail", "Přeposlaná zpráva"),
    "Danish": MailWords("skrev", "Fra", "Til", "Dato|Sendt", "Emne", "Oprindelig meddelelse",
        "Videresendt meddelelse|Videresendt besked"),
    "Dutch": MailWords("schreef|geschreven", "Van", "Aan", "Datum|Verzonden", "Onderwerp",
        "Oorspronkelijk bericht|Origineel bericht", "Doorgestuurd bericht"),
    "English": MailWords("wrote|writes|said", "From", "To", "Date|Sent", "Subject",
        "Original Message|Original E-?mail|Original Appointment|Reply Message",
        "Forwarded message|Forwarded e-?mail|Forwarded by .{1,60}|Forward"),
    "Finnish": MailWords("kirjoitti", "Lähettäjä", "Vastaanottaja", "Päivämäärä|Lähetetty",
        "Aihe", "Alkuperäinen viesti", "Välitetty viesti|Edelleenlähetetty viesti"),
    "French": MailWords("a écrit|écrivait|a ecrit", "De|Expéditeur", "À|A|Pour|Destinataire",
        "Date|Envoyé", "Objet|Sujet", "Message d['’]origine|Message original",
        "Message transféré|Message transmis|E-mail transféré"),
    "German": MailWords("schrieb|schrieben|geschrieben", "Von", "An", "Datum|Gesendet",
        "Betreff", "Ursprüngliche Nachricht|Originalnachricht|Original-Nachricht",
        "Weitergeleitete Nachricht|Weitergeleitete E-?Mail"),
    "Greek": MailWords("έγραψε", "Από", "Προς", "Ημερομηνία|Στάλθηκε", "Θέμα",
        "Αρχικό μήνυμα", "Προωθημένο μήνυμα"),
    "Hebrew": MailWords("כתב|כתבה|מאת", "מאת", "אל", "תאריך|נשלח", "נושא", "הודעה מקורית",
        "הודעה שהועברה"),
    "Hindi": MailWords("ने लिखा", "प्रेषक", "प्रति", "दिनांक", "विषय", "मूल संदेश", "अग्रेषित संदेश"),
    "Hungarian": MailWords("írta|ezt írta", "Feladó", "Címzett", "Dátum|Elküldve", "Tárgy",
        "Eredeti üzenet", "Továbbított üzenet"),
    "Indonesian": MailWords("menulis", "Dari", "Kepada|Ke", "Tanggal|Dikirim",
        "Perihal|Subjek|Hal", "Pesan asli|Pesan Asli", "Pesan terusan"),
    "Italian": MailWords("ha scritto|scrive|scriveva", "Da|Mittente", "A|Risposta",
        "Data|Inviato", "Oggetto", "Messaggio originale", "Messaggio inoltrato"),
    "Japanese": MailWords("書きました|のメール|のメッセージ|のメール", "差出人|送信者", "宛先",
        "日付|送信日時|日時", "件名", "元のメッセージ|オリジナルメッセージ", "転送メッセージ"),
    "Korean": MailWords("작성|님이 작성|님의 말", "보낸 사람|보낸사람", "받는 사람|받는사람",
        "날짜|보낸 날짜|보낸날짜", "제목", "원본 메시지|원본 메일", "전달된 메시지"),
    "Norwegian": MailWords("skrev", "Fra", "Til", "Dato|Sendt", "Emne",
        "Opprinnelig melding", "Videresendt melding"),
    "Persian": MailWords("نوشت|نوشته است", "از", "به", "تاریخ", "موضوع", "پیام اصلی",
        "پیام هدایت‌شده"),
    "Polish": MailWords("napisał\\(a\\)|napisał|napisała|pisze", "Od", "Do", "Data|Wysłano",
        "Temat", "Oryginalna wiadomość|Wiadomość oryginalna|Treść oryginalnej wiadomości",
        "Przekazana wiadomość|Wiadomość przekazana dalej"),
    "Portuguese": MailWords("escreveu", "De", "Para", "Data|Enviado|Enviada em|Enviada",
        "Assunto", "Mensagem original", "Mensagem encaminhada|Mensagem reencaminhada"),
    "Romanian": MailWords("a scris", "De la", "Către|Catre", "Data|Trimis", "Subiect",
        "Mesaj original|Mesajul original", "Mesaj redirecționat"),
    "Russian": MailWords("написал\\(а\\)|написал|написала|пишет|писал", "От|От кого",
        "Кому", "Дата|Отправлено", "Тема", "Исходное сообщение|Исходное письмо",
        "Пересылаемое сообщение|Пересланное сообщение"),
    "Serbian": MailWords("је написао|је написала", "Од|Šalje", "За|Коме", "Датум|Послато",
        "Наслов|Тема", "Оригинална порука|Originalna poruka", "Прослеђена порука"),
    "Slovak": MailWords("napísal|napísala|napísal\\(a\\)", "Od", "Komu", "Dátum|Odoslané",
        "Predmet", "Pôvodná správa", "Preposlaná správa"),
    "Spanish": MailWords("escribió|escribio", "De", "Para|A", "Fecha|Enviado|Enviado el",
        "Asunto", "Mensaje original", "Mensaje reenviado|Forwarded message"),
    "Swedish": MailWords("skrev", "Från", "Till", "Datum|Skickat", "Ämne",
        "Ursprungligt meddelande|Originalmeddelande", "Vidarebefordrat meddelande"),
    "Thai": MailWords("เขียนว่า", "จาก", "ถึง", "วันที่", "เรื่อง|หัวเรื่อง", "ข้อความต้นฉบับ",
        "ข้อความที่ส่งต่อ"),
    "Turkish": MailWords("şunu yazdı|yazdı|tarihinde", "Kimden|Gönderen", "Kime|Alıcı",
        "Tarih|Gönderildi|Gönderme Tarihi", "Konu", "Orijinal Mesaj|Özgün İleti|Orijinal İleti",
        "İletilen mesaj|Yönlendirilen ileti"),
    "Ukrainian": MailWords("пише|написав|написала|написав\\(ла\\)", "Від", "Кому",
        "Дата|Надіслано", "Тема", "Вихідне повідомлення|Оригінальне повідомлення",
        "Переслане повідомлення"),
    "Vietnamese": MailWords("đã viết|viết", "Từ|Người gửi", "Tới|Đến|Người nhận",
        "Ngày|Đã gửi|Vào", "Chủ đề|Tiêu đề", "Thư gốc|Tin nhắn gốc",
        "Thư đã chuyển tiếp|Thư chuyển tiếp|Tin nhắn chuyển tiếp"),
}  # fmt: skip


def alternatives(field: str) -> str:
    """One regex group for a field of all languages, longest alternatives first."""
    words = {
        word
        for language in LANGUAGES.values()
        for word in getattr(language, field).split(SEPARATOR)
        if word
    }
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


def header_labels() -> dict[str, frozenset[str]]:
    """The labels of quoted header blocks, in lower case, and what each may stand for."""
    found: dict[str, set[str]] = {"cc": {"copy"}, "bcc": {"copy"}, "reply-to": {"reply"}}
    # Copies and reply addresses only show that the block continues.
    for word in ("kopie", "copie", "copia", "kopia", "kopi", "cópia", "抄送", "копия", "importance",
                 "attachments", "priority", "répondre à", "antwort an", "rispondi a"):  # fmt: skip
        found[word] = {"copy"}
    for language in LANGUAGES.values():
        for kind in ("sender", "recipient", "date", "subject"):
            for word in re.sub(r"\\", "", getattr(language, kind)).lower().split(SEPARATOR):
                found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}
