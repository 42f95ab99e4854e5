"""An SMTP proxy that relays everything, and holds back messages before they are sent."""
