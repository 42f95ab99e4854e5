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
    ;; By a pipe: `call-process-region' would put the draft into a file.
    (let ((process (make-process :name "followup-lint"
                                 :buffer (current-buffer)
                                 ;; It hands the message on to this, which does nothing.
                                 :command (list followup-lint-program "--real=true")
                                 :connection-type 'pipe
                                 :coding 'utf-8-unix
                                 :sentinel #'ignore
                                 :noquery t)))
      (process-send-string process draft)
      (process-send-eof process)
      (while (or (accept-process-output process 0.1) (process-live-p process)))
      (unless (eq (process-exit-status process) 0)
        (replace-regexp-in-string "to send it as it is, set FOLLOWUP_LINT_SKIP.*"
                                  "M-x followup-lint-send-anyway sends it as it is"
                                  (string-trim (buffer-string)))))))

;;;###autoload
(defun followup-lint-check ()
  "Signal an error that names the lines when this message is to be held back.
For `message-send-hook'."
  (cond
   (followup-lint--skip)
   ((executable-find followup-lint-program)
    (let ((reasons (followup-lint--reasons (followup-lint--draft))))
      (when reasons
        (error "%s" reasons))))
   (t
    (message "followup-lint: sent without a check: there is no %s" followup-lint-program))))

;;;###autoload
(defun followup-lint-send-anyway ()
  "Send this message without a check, and leave its buffer."
  (interactive)
  (let ((followup-lint--skip t))
    (message-send-and-exit)))

(provide 'followup-lint)
;;; followup-lint.el ends here
