;;; selftest.el --- Compose messages and see what becomes of them  -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: MIT

;;; Commentary:

;; The init file of the person is loaded before this.  Nothing is sent: what sends is replaced.

;;; Code:

(require 'message)
(require 'sendmail)

(defvar followup-lint-selftest-wrapper)
(defvar followup-lint-selftest-message)
(defvar followup-lint-selftest-arrived)

(defun followup-lint-selftest-keep ()
  "Stand in for what sends: keep the message in the folder of the sink."
  (write-region nil nil (make-temp-file followup-lint-selftest-arrived) nil 'silent))

(let* ((hook (memq 'followup-lint-check (default-value 'message-send-hook)))
       (program (and (stringp sendmail-program)
                     (equal (file-name-nondirectory sendmail-program)
                            followup-lint-selftest-wrapper)
                     (or (memq message-send-mail-function
                               '(message-send-mail-with-sendmail sendmail-send-it))
                         (and (memq message-send-mail-function
                                    '(nil message-use-send-mail-function
                                          message--default-send-mail-function))
                              (eq send-mail-function 'sendmail-send-it)))))
       (message-setup-hook nil)
       (message-sent-hook nil)
       (message-send-hook (and hook '(followup-lint-check)))
       (message-fcc-handler-function #'ignore)
       (message-confirm-send nil)
       (message-bogus-addresses nil)
       (message-send-mail-function (if hook #'followup-lint-selftest-keep
                                     #'message-send-mail-with-sendmail)))
  (princ (format "way %s\n" (cond (hook "hook") (program "program") (t "none"))))
  (princ (format "interactive %s\n" (and message-interactive t)))
  (when (or hook program)
    (message-mail (car followup-lint-selftest-message) (cadr followup-lint-selftest-message))
    (message-goto-body)
    (insert (nth 2 followup-lint-selftest-message))
    (condition-case problem
        (progn (message-send) (princ "sent\n"))
      (error (princ (format "error %s\n" (error-message-string problem)))))))

;;; selftest.el ends here
