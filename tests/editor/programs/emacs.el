;; Opens a draft, asks, fixes, ignores and saves in Emacs, and writes down what is seen.  -*- lexical-binding: t -*-
(require 'cl-lib)
(defvar seen nil)

(defun note (name value)
  "Write down VALUE as NAME."
  (push (cons name value) seen))

(defun until-is (name done)
  "Wait until DONE returns something, and write down under NAME whether it did."
  (let ((end (+ (float-time) 60)) found)
    (while (and (not (setq found (funcall done))) (< (float-time) end))
      ;; Eglot sends changes when nobody has typed for a moment, which a batch knows nothing of.
      (when (fboundp 'eglot--signal-textDocument/didChange)
        (eglot--signal-textDocument/didChange))
      (accept-process-output nil 0.05))
    (note name (if found t :false))
    found))

(defun has (words)
  "Whether a mark says WORDS."
  (cl-some (lambda (mark) (string-match-p (regexp-quote words) (flymake-diagnostic-text mark)))
           (flymake-diagnostics)))

(defun words-and-message (mark)
  "The words that MARK is under, and what it says."
  (vector (buffer-substring-no-properties
           (flymake-diagnostic-beg mark) (flymake-diagnostic-end mark))
          (flymake-diagnostic-text mark)
          (symbol-name (flymake-diagnostic-type mark))))

(defun act (words title)
  "Choose the action TITLE at WORDS."
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0))
  (let ((completing-read-function (lambda (&rest _) title))
        (last-nonmenu-event 13))  ; the keyboard: with a mouse, there is a menu
    (eglot-code-actions (match-beginning 0) (match-end 0) nil t)))

(defun drive ()
  "Go through it all."
  (find-file (getenv "DRAFT"))
  (setq eglot-sync-connect 30)
  (apply #'eglot (eglot--guess-contact))
  (until-is "marked" (lambda () (has "text shorthand")))
  (note "marks" (vconcat (mapcar #'words-and-message (flymake-diagnostics))))
  (goto-char (point-min))
  (search-forward "Thx")
  (backward-char 2)
  (let (hover)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover text)))
    (until-is "hovered" (lambda () hover))
    (note "hover" (substring-no-properties (or hover ""))))
  (act "Thx" "Write “Thank you” (textspeak)")
  (note "fixed" (if (save-excursion (goto-char (point-min)) (search-forward "\nThank you for" nil t)) t :false))
  (until-is "judged_again" (lambda () (not (has "text shorthand"))))
  (act "Hey" "Ignore “Hey” (casual-greeting) in this draft")
  (until-is "ignored" (lambda () (not (has "too casual"))))
  (note "before_save" (if (has "closing phrase") t :false))
  (save-buffer)
  (until-is "finished" (lambda () (has "closing phrase"))))

(condition-case problem (drive) (error (note "problem" (format "%S" problem))))
(let ((coding-system-for-write 'utf-8))
  (with-temp-file (getenv "SEEN")
    (insert (json-serialize (mapcar (lambda (pair) (cons (intern (car pair)) (cdr pair))) seen)
                            :false-object :false))))
(set-buffer-modified-p nil)
(kill-emacs)
