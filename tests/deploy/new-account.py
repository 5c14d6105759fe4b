"""ministack, with the answers of SNS on SMS that it lacks: those that a new AWS account gets.

Nobody has replied STOP; the account is in the SMS sandbox, has verified no number, and may spend $1 a
month. Nothing else of ministack is changed.
"""

from urllib.parse import parse_qs

from ministack.app import main
from ministack.services import sns

NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/"
ANSWERS = {
    "ListPhoneNumbersOptedOut": "<phoneNumbers/>",
    "GetSMSSandboxAccountStatus": "<IsInSandbox>true</IsInSandbox>",
    "ListSMSSandboxPhoneNumbers": "<PhoneNumbers/>",
    "GetSMSAttributes": "<attributes><entry><key>MonthlySpendLimit</key><value>1</value></entry></attributes>",
}

ministack_answers = sns.handle_request


async def handle_request(method, path, headers, body, query_params):
    action = parse_qs(body.decode("utf-8", "replace")).get("Action", [""])[0]
    if action not in ANSWERS:
        return await ministack_answers(method, path, headers, body, query_params)
    result = f"<{action}Result>{ANSWERS[action]}</{action}Result>"
    metadata = "<ResponseMetadata><RequestId>of-vigie</RequestId></ResponseMetadata>"
    xml = f'<{action}Response xmlns="{NAMESPACE}">{result}{metadata}</{action}Response>'
    return 200, {"Content-Type": "text/xml"}, xml.encode()


sns.handle_request = handle_request
main()
