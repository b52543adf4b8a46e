package org.linli.messages.offices;

/** By what an office is told. */
public enum AddressKind {
  /** Somebody's own: goes with their post. */
  MAIL,
  /** A group's robot in WeCom: the office's, goes on with whoever holds the post next. */
  WECOM,
  /** The same in DingTalk. */
  DINGTALK;

  /** The path at which such robots are told; and the parameter that says which robot it is. */
  String path() {
    return switch (this) {
      case MAIL -> throw new IllegalStateException("A mailbox has no path");
      case WECOM -> "/cgi-bin/webhook/send";
      case DINGTALK -> "/robot/send";
    };
  }

  String key() {
    return switch (this) {
      case MAIL -> throw new IllegalStateException("A mailbox has no key");
      case WECOM -> "key";
      case DINGTALK -> "access_token";
    };
  }
}
