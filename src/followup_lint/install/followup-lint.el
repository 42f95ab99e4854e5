;;; followup-lint.el --- Check a message before it is sent  -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: MIT
;; Package-Requires: ((emacs "27.1"))
;; Keywords: mail

;;; Commentary:

;; (load "/path/to/followup-lint.el")
;; (add-hook 'message-send-hook #'followup-lint-check)
;;
;; A message that is held back stays in its buffer, and the error names the lines.
;; `followup-lint-send-anyway' sends it as it is.

;;; Code:

(require 'message)
(require 'mml)

(defgroup followup-lint nil
  "Check a message before it is sent."
  :group 'message)

(defcustom followup-lint-program "followup-lint-sendmail"
  "The program that checks a message."
  :type 'string)

(defvar followup-lint--skip nil
  "Whether the message that is being sent goes unchecked.")

(defun followup-lint--draft ()
  "The message in this buffer as it is sent, but neither signed nor encrypted."
  (let ((draft (buffer-substring-no-properties (point-min) (point-max)))
        (separator mail-header-separator))
    (with-temp-buffer
      (insert draft)
      (let ((mail-header-separator separator)
            (message-options nil))
        (goto-char (point-min))
        (while (re-search-forward "^<#secure [^>]*>\n?" nil t)
          (replace-match ""))
        (goto-char (point-min))
        (message-encode-message-body)
        (goto-char (point-min))
        (when (re-search-forward
               (concat "^" (regexp-quote mail-header-separator) "\n") nil t)
          (replace-match "\n")))
      (buffer-string))))

(defun followup-lint--reasons (draft)
  "What holds DRAFT back, as text; nil when it may be sent."
  (with-temp-buffer
    (insert draft)
    (let* ((coding-system-for-write 'utf-8-unix)
           (coding-system-for-read 'utf-8-unix)
           ;; It would hand the message on to this program, which does nothing.
           (code (call-process-region (point-min) (point-max) followup-lint-program
                                      t t nil "--real=true")))
      (unless (eq code 0)
        (replace-regexp-in-string "to send it as it is, set FOLLOWUP_LINT_SKIP.*"
                                  "M-x followup-lint-send-anyway sends it as it is"
                                  (string-trim (buffer-string)))))))

;;;###autoload
(defun followup-lint-check ()
  "Signal an error that names the lines when this message is to be held back.
For `message-send-hook'."
  (unless followup-lint--skip
    (let ((reasons (condition-case problem
                       (followup-lint--reasons (followup-lint--draft))
                     (file-missing
                      (message "followup-lint: sent without a check: %s"
                               (error-message-string problem))
                      nil))))
      (when reasons
        (error "%s" reasons)))))

;;;###autoload
(defun followup-lint-send-anyway ()
  "Send this message without a check, and leave its buffer."
  (interactive)
  (let ((followup-lint--skip t))
    (message-send-and-exit)))

(provide 'followup-lint)
;;; followup-lint.el ends here
