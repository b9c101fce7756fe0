/** Given names and surnames that many people have: to share one says little. */
export const COMMON_NAMES: ReadonlySet<string> = new Set(
  `adams ahmed ali allen anderson andrew anna anthony baker bello brown campbell carlos carter charles chan chang chen cheng chiu cho choi chong chua chung
  clark cohen collins cooper costa cruz daniel david davies davis diaz edwards emma eric evans fernandes fernandez fischer flores fong gandhi garcia george
  gomez gonzalez goh green gupta hall han harris hassan henry hernandez hill ho hong hoffmann hughes huang hussain hwang ibrahim ivan ivanov jack jackson
  james jan jang jeong jennifer jin joao john johnson jonas jones jose joseph juan jung kang kaur kelly kevin khan kim king ko koh kovacs kowalski kumar
  kuznetsov kwok lam lau laura lee leung levy lewis li lim lima lin ling liu lopez lucas luis luke maria mark martin martinez mary matthew mehta mendes
  meyer michael miguel miller min mitchell mohamed mohammad mohammed moore moreno morgan morris muhammad muller murphy musa mwangi naidoo nelson ng nguyen
  nikolai nkosi novak nowak oh okafor okeke oliveira oliver olga ong park parker patel paul pavel pereira perez peter petrov pham phillips phan popescu
  rahman ramirez ramos rao reddy reyes richard rivera roberts robert robinson rodrigues rodriguez rogers rossi ruiz russo ryan sanchez sanjay santos sarah
  sato schmidt schneider scott sergei shah sharma shin silva simon singh smirnov smith song sousa souza steven stewart sun sunday suzuki takahashi tan tanaka
  taylor teo thomas thompson tran turner vasquez victor vikram wagner walker wang ward watanabe watson weber white william williams wilson wong wood wright
  wu xu yadav yang yamamoto yilmaz yoon young yu zhang zhao zhou abdul abdullah abubakar adebayo adeyemi ahn akbar alex alexander amir andrei arjun bae baik
  bai balogun chukwu dmitri dlamini eze fatima gao grace guo hu ibe ismail ito jain jun kamau kapoor kato kenji khumalo kobayashi kuo lai lau liang lo lu luo
  ma mei mensah mokoena moses mwangi nair ndlovu njoroge nwosu obi odhiambo okoro osei otieno pak pillai qureshi rajesh ravi saito seo sim siti soh sok suleiman
  tang tsai usman verma wanjiru wei wen xie yan ye yeo yildiz yusuf zheng zhu`
    .trim()
    .split(/\s+/u),
)
